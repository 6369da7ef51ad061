using System.Globalization;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading;

/// <summary>Reads descriptions for tests, and writes what comes out so that it can be compared.</summary>
internal static class Descriptions
{
    public static SpecReadResult Read(string text, string path = "api.yaml") =>
        SpecDocument.Read(path, text, TestContext.Current.CancellationToken);

    /// <summary>The root of a text that has nothing wrong.</summary>
    public static SpecNode Tree(string text, string path = "api.yaml")
    {
        SpecReadResult result = Read(text, path);
        Assert.Empty(Lines(result.Diagnostics));
        return result.Document!.Root;
    }

    public static SpecNode At(this SpecNode root, string pointer) =>
        JsonPointer.Resolve(root, pointer) ?? throw new InvalidOperationException($"There is nothing at '{pointer}'.");

    public static DescriptionReadResult ReadApi(string text, string path = "api.yaml") =>
        OpenApiReader.Read(Read(text, path).Document!, TestContext.Current.CancellationToken);

    /// <summary>What a description without findings says.</summary>
    public static ApiDescription Api(string text, string path = "api.yaml")
    {
        DescriptionReadResult result = ReadApi(text, path);
        Assert.Empty(Lines(result.Diagnostics));
        return result.Description!;
    }

    /// <summary>Findings as the compiler prints them, lines and columns from one: <c>OC1001 (1,4)-(1,5) message</c>.</summary>
    public static string[] Lines(EquatableArray<DiagnosticInfo> diagnostics) =>
        [.. diagnostics.Select(static d => string.Create(
            CultureInfo.InvariantCulture,
            $"{d.Descriptor.Id} ({d.Span.Start.Line + 1},{d.Span.Start.Character + 1})-({d.Span.End.Line + 1},{d.Span.End.Character + 1}) {d.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture)}"))];

    /// <summary>The tree as JSON without white space.</summary>
    public static string Json(SpecNode node) => node switch
    {
        SpecObject o => "{" + string.Join(',', o.Properties.Select(static p => Quote(p.Name) + ":" + Json(p.Value))) + "}",
        SpecArray a => "[" + string.Join(',', a.Items.Select(Json)) + "]",
        SpecString s => Quote(s.Value),
        SpecNumber n => n.Literal,
        SpecBoolean b => b.Value ? "true" : "false",
        _ => "null",
    };

    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text, Readable);

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
