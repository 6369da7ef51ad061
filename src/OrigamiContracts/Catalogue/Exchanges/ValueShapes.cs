namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>What a value can be, as far as that decides how it is read: one text, an array of them, or an object.</summary>
internal readonly struct ValueShapes
{
    private const JsonTypes Texts = JsonTypes.Boolean | JsonTypes.Number | JsonTypes.String;

    private ValueShapes(bool scalar, bool array, bool @object)
    {
        Scalar = scalar;
        Array = array;
        Object = @object;
    }

    public bool Scalar { get; }

    public bool Array { get; }

    /// <summary>Whether it can be an object, and nothing else: what is an object can't be told from what is none.</summary>
    public bool Object { get; }

    public static ValueShapes Of(ApiSchema? schema)
    {
        JsonTypes types = schema?.Types ?? JsonTypes.String;
        bool array = types.HasFlag(JsonTypes.Array);
        bool isObject = (types & ~JsonTypes.Null) == JsonTypes.Object;
        return new ValueShapes((types & Texts) != 0 || !(array || isObject), array, isObject);
    }
}
