namespace OrigamiContracts.Generators.Emitting;

/// <summary>Which parts of a value an unevaluated keyword is about.</summary>
internal enum EvaluatedParts
{
    /// <summary>The properties of an object.</summary>
    Properties,

    /// <summary>The items of an array.</summary>
    Items,
}
