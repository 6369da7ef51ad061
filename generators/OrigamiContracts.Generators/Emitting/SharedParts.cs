using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>
/// The parameters, headers and responses that several places of the catalogue have, and security schemes, which most have:
/// they are written once, as fields. Most descriptions have the same errors on every operation.
/// </summary>
internal sealed class SharedParts
{
    private readonly Dictionary<object, string> _names = [];
    private readonly NameScope _scope = new("Title", "Version", "DescriptionFile", "Servers", "Schemas", "Operations", "Unions", "SecuritySchemes", "CreateSchemas", "CreateOperations", "CreateUnions", "Catalogue");

    public SharedParts(ApiDescription api)
    {
        SecuritySchemes = Name(api.SecuritySchemes, static scheme => scheme.Name + "Security");
        Parameters = Share(api.Operations.SelectMany(static operation => operation.Parameters), static parameter => parameter.Name + "Parameter");
        IReadOnlyList<ResponseDescription> responses = [.. api.Operations.SelectMany(static operation => operation.Responses)];
        Headers = Share(responses.Distinct().SelectMany(static response => response.Headers), static header => header.Name + "Header");
        Responses = Share(responses, static response => LastSegment(response.Pointer) + "Response");
    }

    public IReadOnlyList<SecuritySchemeDescription> SecuritySchemes { get; }

    public IReadOnlyList<ParameterDescription> Parameters { get; }

    public IReadOnlyList<HeaderDescription> Headers { get; }

    public IReadOnlyList<ResponseDescription> Responses { get; }

    /// <summary>The field of a part; null if it is written where it is used.</summary>
    public string? Find(object part) => _names.TryGetValue(part, out string? name) ? name : null;

    private List<T> Share<T>(IEnumerable<T> parts, Func<T, string> nameOf)
        where T : notnull =>
        Name(parts.GroupBy(static part => part).Where(static uses => uses.Count() > 1).Select(static uses => uses.Key), nameOf);

    private List<T> Name<T>(IEnumerable<T> parts, Func<T, string> nameOf)
        where T : notnull
    {
        List<T> named = [.. parts];
        foreach (T part in named)
        {
            string name = nameOf(part);
            _names.Add(part, _scope.Take(CSharpName.Pascal(name), name, out _));
        }

        return named;
    }

    private static string LastSegment(string pointer) => pointer.Substring(pointer.LastIndexOf('/') + 1);
}
