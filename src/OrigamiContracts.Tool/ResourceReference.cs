namespace OrigamiContracts.Tool;

/// <summary>A document that a description refers to, as the user names it: <c>URI=FILE</c>.</summary>
/// <param name="Uri">The URI.</param>
/// <param name="Path">The file's path.</param>
internal sealed record ResourceReference(string Uri, string Path)
{
    /// <exception cref="UsageException">The text is not of this form.</exception>
    public static ResourceReference Parse(string text)
    {
        // A URI holds an equals sign more often than the path of a file does.
        int equals = text.LastIndexOf('=');
        if (equals < 0 || equals == text.Length - 1)
        {
            throw new UsageException($"--resource is URI=FILE, not '{text}'");
        }

        string uri = text[..equals];
        // A path on Unix would be taken for the URI of a file.
        return System.Uri.TryCreate(uri, UriKind.Absolute, out System.Uri? parsed)
            && uri.StartsWith(parsed.Scheme + ":", StringComparison.OrdinalIgnoreCase)
            ? new ResourceReference(uri, text[(equals + 1)..])
            : throw new UsageException($"the URI of --resource has to be absolute, such as https://example.com/tree, but is '{uri}'");
    }
}
