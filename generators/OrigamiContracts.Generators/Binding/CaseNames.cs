using System.Globalization;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Schemas;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Names the cases of a union, and the types that are emitted for them.</summary>
/// <param name="schemas">The description's schemas.</param>
/// <param name="union">The name of the union.</param>
/// <param name="caseEnum">The name of the enum that tells its cases apart.</param>
/// <param name="pointer">Where the union stands.</param>
internal sealed class CaseNames(SchemaSet schemas, string union, string caseEnum, string pointer)
{
    // A title can be a sentence, and that is no name.
    private const int LongestTitle = 40;

    private readonly NameScope _names = new(UnionMembers.Reserved(union, caseEnum));

    /// <summary>What the description calls an alternative: the schema it refers to, its title, or the constant that marks it.</summary>
    /// <param name="alternative">The alternative.</param>
    /// <param name="tag">The constant; null if there is none.</param>
    public string? GivenTo(Alternative alternative, string? tag)
    {
        // A list of types has one place for all of them.
        if (alternative.Pointer == pointer)
        {
            return null;
        }

        (string? reference, string? title) = schemas.NamesAt(alternative.Pointer);
        string? text = reference ?? (title is { Length: > 0 and <= LongestTitle } ? title : tag);
        return string.IsNullOrEmpty(text) ? null : CSharpName.Pascal(text!);
    }

    /// <summary>What a type that is emitted for an alternative is called.</summary>
    public string TypeOf(Alternative alternative, string? given, int index)
    {
        SchemaModel schema = schemas.Get(alternative.Key);
        bool isContainer = alternative.Types == JsonTypes.Array
            || (alternative.Types == JsonTypes.Object && !schema.Has<PropertyKeyword>());
        // The items of a list are called after the union.
        return union + (given ?? (isContainer ? "" : alternative.Types == JsonTypes.String ? "Enum" : Option(index)));
    }

    /// <summary>What a case is called after the type of its values.</summary>
    public static string OfType(TypeRef type, int index) => type.Kind switch
    {
        TypeKind.Int32 or TypeKind.Int64 => "Integer",
        TypeKind.Single or TypeKind.Double or TypeKind.Decimal => "Number",
        TypeKind.OpenEnum or TypeKind.ClosedEnum => "Enum",
        TypeKind.List => "Items",
        TypeKind.Record or TypeKind.Union => Option(index),
        _ => type.Kind.ToString(),
    };

    /// <summary>Takes a name, or the name with the first free number behind it.</summary>
    public string Take(string wish) => _names.Take(wish, wish, out _);

    /// <summary>What an alternative that has no name is called.</summary>
    public static string Option(int index) => "Option" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
