using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Binding;

/// <summary>The names that an emitted union has for itself.</summary>
internal static class UnionMembers
{
    private const string TryGetPrefix = "TryGet";
    private const string FromPrefix = "From";

    /// <summary>The property that tells the case.</summary>
    public static string Case(string union) => Avoid("Case", union);

    /// <summary>The method that gets the value of a case.</summary>
    public static string TryGet(string union, string caseName) => Avoid(TryGetPrefix + caseName, union);

    /// <summary>The method that makes a union of the value of a case.</summary>
    public static string From(string union, string caseName) => Avoid(FromPrefix + caseName, union);

    /// <summary>A member's name, which in C# can't be that of its type.</summary>
    public static string Avoid(string name, string union) => name == union ? "Union" + name : name;

    /// <summary>What a case can't be called.</summary>
    public static string[] Reserved(string union, string caseEnum) =>
        [.. new[] { UnionModel.UnknownCase, union, caseEnum }.Distinct()];
}
