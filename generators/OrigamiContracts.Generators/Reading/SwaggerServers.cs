using OrigamiContracts.Generators.Diagnostics;

namespace OrigamiContracts.Generators.Reading;

/// <summary>
/// Makes the addresses that OpenAPI 3 lists as servers of Swagger 2.0's <c>schemes</c>, <c>host</c> and <c>basePath</c>
/// (Swagger Object).
/// </summary>
internal sealed class SwaggerServers(SpecObject root, DiagnosticBag diagnostics)
{
    /// <returns>
    /// Without schemes, an address that leaves them open (<c>//api.example/v1</c>: RFC 3986, section 4.2); without a host,
    /// the base path; nothing without that either.
    /// </returns>
    public IReadOnlyList<string> Read()
    {
        string? basePath = BasePath();
        if (root.Find("host")?.Value is not { } written)
        {
            return basePath is null ? [] : [basePath];
        }

        if (written is not SpecString { Value: { } host } || !IsHost(host))
        {
            Report(written, "'host' is the name or the address of a host, with a port or without, and nothing else; no server is read from this");
            return [];
        }

        string address = "://" + host + (basePath == "/" ? "" : basePath);
        IReadOnlyList<string> schemes = Schemes();
        return schemes.Count == 0 ? [address.Substring(1)] : [.. schemes.Select(scheme => scheme + address)];
    }

    // Paths are appended to it, and begin with a slash.
    private string? BasePath()
    {
        if (root.Find("basePath")?.Value is not { } written)
        {
            return null;
        }

        if (written is not SpecString { Value: ['/', ..] path })
        {
            Report(written, "'basePath' is a path that begins with a slash; this is left out");
            return null;
        }

        string trimmed = path.TrimEnd('/');
        return trimmed.Length == 0 ? "/" : trimmed;
    }

    private IReadOnlyList<string> Schemes()
    {
        List<string> schemes = [];
        SpecNode? written = root.Find("schemes")?.Value;
        foreach (SpecNode item in (written as SpecArray)?.Items ?? (written is null ? [] : [written]))
        {
            if (written is SpecArray && item is SpecString { Value: "http" or "https" or "ws" or "wss" } scheme)
            {
                schemes.Add(scheme.Value);
            }
            else
            {
                Report(item, "'schemes' is a list of 'http', 'https', 'ws' and 'wss'; this is left out");
            }
        }

        return [.. schemes.Distinct()];
    }

    private static bool IsHost(string host) =>
        host.Length > 0 && !host.Any(static c => char.IsWhiteSpace(c) || c is '/' or '\\' or '?' or '#' or '@' or '{' or '}');

    private void Report(SpecNode node, string message) =>
        diagnostics.Report(DiagnosticDescriptors.QuestionableDocument, node, message);
}
