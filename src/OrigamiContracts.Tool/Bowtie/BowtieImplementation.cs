using System.Text.Json;

namespace OrigamiContracts.Tool.Bowtie;

/// <summary>What Bowtie is told of this implementation.</summary>
internal static class BowtieImplementation
{
    // Bowtie asks for URIs. A build that does not say where the project is developed has none to tell (RFC 6694).
    private const string NoUri = "about:blank";

    public static void Write(Utf8JsonWriter answer)
    {
        string? repository = ToolIdentity.RepositoryUrl?.TrimEnd('/');
        answer.WriteStartObject("implementation");
        answer.WriteString("language", "dotnet");
        answer.WriteString("name", ToolIdentity.Name);
        answer.WriteString("version", ToolIdentity.Version);
        answer.WriteString("homepage", repository ?? NoUri);
        answer.WriteString("issues", repository is null ? NoUri : repository + "/issues");
        answer.WriteString("source", repository ?? NoUri);
        answer.WriteStartArray("dialects");
        foreach (string dialect in BowtieDialects.Offered)
        {
            answer.WriteStringValue(dialect);
        }

        answer.WriteEndArray();
        answer.WriteString("language_version", Environment.Version.ToString());
        answer.WriteString("os", Environment.OSVersion.Platform.ToString());
        answer.WriteString("os_version", Environment.OSVersion.Version.ToString());
        answer.WriteEndObject();
    }
}
