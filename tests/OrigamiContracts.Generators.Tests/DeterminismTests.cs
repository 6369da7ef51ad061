using System.Globalization;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Generators.Tests;

/// <summary>What is emitted depends on the description and its options, and on nothing else.</summary>
public sealed class DeterminismTests
{
    private static readonly string Path = System.IO.Path.Combine(SolutionFolder.Path, "spec", "origami-v2.openapi.yaml");

    private static readonly Description Ours = new(Path, File.ReadAllText(Path));

    [Fact]
    public void Files_are_the_same_in_every_culture()
    {
        Description numbers = SmallDescription.Of(
            """
            Number: {type: number, minimum: -1.5, multipleOf: 0.25, default: -2.5}
            Text: {type: string, minLength: 1234567}
            """);
        IReadOnlyDictionary<string, string> expected = GeneratorRun.Of(numbers).Files;

        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = HostileCulture();
        try
        {
            Assert.Equal(expected, GeneratorRun.Of(numbers).Files);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Files_are_the_same_for_either_line_break()
    {
        Assert.DoesNotContain('\r', Ours.Text);
        GeneratorRun run = GeneratorRun.Of(Ours with { Text = Ours.Text.Replace("\n", "\r\n", StringComparison.Ordinal) });

        Assert.Equal(GeneratorRun.Of(Ours).Files, run.Files);
        Assert.All(run.Files.Values, static text => Assert.DoesNotContain('\r', text));
    }

    [Fact]
    public void Line_breaks_in_texts_stay_out_of_the_files()
    {
        GeneratorRun run = GeneratorRun.Of(
            new Description(
                "api.json",
                """
                {
                  "openapi": "3.1.0",
                  "info": {"title": "a\r\nb\u2028c", "version": "1\r2"},
                  "components": {"schemas": {
                    "Kind": {"type": "string", "description": "x\r\ny\rz\u0085", "enum": ["a\nb", "c\rd", "e\u2028f"]},
                    "Thing": {"type": "object", "properties": {"p\nq": {"type": "string", "default": "\r\n", "pattern": "\r\n"}},
                      "x-invariants": [{"id": "i\n", "rule": "self != null || true", "message": "\r\n"}]}
                  }}
                }
                """));

        Assert.All(run.Files.Values, static text => Assert.DoesNotContain(text, static c => c is '\r' or '\u0085' or '\u2028' or '\u2029'));
        Assert.Empty(run.Compile());
    }

    [Fact]
    public void Hint_names_are_unique_for_file_systems_that_ignore_case() =>
        Assert.Distinct(GeneratorRun.Of(Ours).Files.Keys, StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Hint_names_do_not_depend_on_the_order_of_schemas()
    {
        IEnumerable<string> Names(string schemas) => GeneratorRun.Of(SmallDescription.Of(schemas)).Files.Keys;

        Assert.Equal(
            Names("A: {type: string, enum: [x]}\nB: {type: object, properties: {a: {type: string}}}"),
            Names("B: {type: object, properties: {a: {type: string}}}\nA: {type: string, enum: [x]}"));
    }

    // As it is in Finland, and worse. The cultures themselves are not there where globalization is invariant.
    private static CultureInfo HostileCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = "\u00A0";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = ".";
        return culture;
    }
}
