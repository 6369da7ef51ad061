namespace OrigamiContracts.Generators.Schemas.Documents;

/// <summary>URIs of schemas: references are resolved against a base as RFC 3986, section 5 has it.</summary>
internal static class SchemaUri
{
    /// <summary>
    /// The base of a description that does not say its own. The name can't be anyone's (RFC 2606, section 2), and nothing
    /// is ever fetched from it.
    /// </summary>
    public const string Unnamed = "https://description.invalid/";

    /// <summary>Parts a reference at its fragment.</summary>
    /// <returns>The part before the fragment, and the fragment, percent-decoded, without its <c>#</c>.</returns>
    public static (string Uri, string Fragment) Split(string reference)
    {
        int hash = reference.IndexOf('#');
        return hash < 0 ? (reference, "") : (reference.Substring(0, hash), Uri.UnescapeDataString(reference.Substring(hash + 1)));
    }

    /// <summary>Resolves a reference without fragment.</summary>
    /// <returns>An absolute URI; null if the reference is no URI, or there is nothing to resolve it against.</returns>
    public static string? Resolve(string baseUri, string reference)
    {
        if (reference.Length == 0)
        {
            return baseUri;
        }

        if (HasScheme(reference))
        {
            return Uri.TryCreate(reference, UriKind.Absolute, out Uri? absolute) ? absolute.AbsoluteUri : null;
        }

        // A path that begins with a slash would be taken for a file's on Unix, were it not said to be relative.
        return Uri.TryCreate(reference, UriKind.Relative, out Uri? relative)
            && Uri.TryCreate(baseUri, UriKind.Absolute, out Uri? root)
            && Uri.TryCreate(root, relative, out Uri? resolved)
            ? resolved.AbsoluteUri
            : null;
    }

    /// <summary>The URI that a description refers to a file by, as if it were the one that says no URI of its own.</summary>
    /// <returns>Null if no relative reference leads from one to the other, as between two drives.</returns>
    public static string? OfFile(string path, string descriptionPath) =>
        Uri.TryCreate(new Uri("file:///"), descriptionPath, out Uri? description)
        && Uri.TryCreate(description, path, out Uri? file)
        && Resolve(Unnamed, description.MakeRelativeUri(file).ToString()) is { } uri
        && uri.StartsWith(Unnamed, StringComparison.Ordinal)
            ? uri
            : null;

    private static bool HasScheme(string reference)
    {
        int colon = reference.IndexOf(':');
        if (colon <= 0 || !IsLetter(reference[0]))
        {
            return false;
        }

        for (int i = 1; i < colon; i++)
        {
            if (!IsLetter(reference[i]) && reference[i] is not ((>= '0' and <= '9') or '+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
