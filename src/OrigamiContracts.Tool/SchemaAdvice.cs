using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Tool;

/// <summary>Tells which schemas there are to someone who did not name one of them.</summary>
internal static class SchemaAdvice
{
    private const int MostNames = 20;

    public static string TitleOf(ApiContract contract) => contract.Title.Length > 0 ? contract.Title : contract.DescriptionFile;

    /// <summary>The schemas that were probably meant; all of them if there are none.</summary>
    public static string InsteadOf(string wanted, ApiContract contract)
    {
        // A pointer to a named schema ends in its name.
        IReadOnlyList<string> near = NearestNames.Of(wanted[(wanted.LastIndexOf('/') + 1)..], contract.Schemas.Keys);
        return near.Count > 0 ? $"did you mean {string.Join(" or ", near)}?" : Listing(contract);
    }

    public static string Listing(ApiContract contract)
    {
        string[] names = [.. contract.Schemas.Keys.Order(StringComparer.Ordinal)];
        string more = names.Length > MostNames ? $" and {names.Length - MostNames} more" : "";
        return names.Length == 0 ? "it has no named schemas" : $"its schemas are {string.Join(", ", names.Take(MostNames))}{more}";
    }
}
