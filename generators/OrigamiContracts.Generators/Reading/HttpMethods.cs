namespace OrigamiContracts.Generators.Reading;

/// <summary>The methods that have a field of their own in a path item.</summary>
internal static class HttpMethods
{
    public static bool IsFixedField(string name) => name is
        "get" or "put" or "post" or "delete" or "options" or "head" or "patch" or "trace" or "query";
}
