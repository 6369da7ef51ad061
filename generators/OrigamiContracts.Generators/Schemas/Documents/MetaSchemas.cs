using System.IO;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas.Documents;

/// <summary>The meta-schemas of JSON Schema's dialects, which any schema can refer to.</summary>
internal static class MetaSchemas
{
    private const string Folder = "OrigamiContracts.Generators.Schemas.MetaSchemas.";

    /// <summary>The meta-schema with a URI; null if it is none of the standard's.</summary>
    public static SpecDocument? Find(string uri)
    {
        int scheme = uri.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0 || !uri.Substring(scheme).StartsWith("://json-schema.org/", StringComparison.Ordinal))
        {
            return null;
        }

        // "https://json-schema.org/draft/2020-12/meta/core" is the resource "draft.2020-12.meta.core.json".
        string name = uri.Substring(scheme + "://json-schema.org/".Length).Replace('/', '.') + ".json";
        using Stream? stream = typeof(MetaSchemas).Assembly.GetManifestResourceStream(Folder + name);
        if (stream is null)
        {
            return null;
        }

        using StreamReader reader = new(stream);
        return SpecDocument.Read(name, reader.ReadToEnd(), CancellationToken.None).Document;
    }
}
