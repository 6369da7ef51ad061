using System.Text;
using Microsoft.CodeAnalysis.Text;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading;

/// <summary>No text makes the reader throw, and every refusal says where.</summary>
public sealed class HostileTextTests
{
    private const int Rounds = 3_000;

    private const string Description =
        """
        openapi: 3.1.0
        info: {title: t, version: "1", description: "a\u0041\n"}
        servers: [{url: /}]
        paths:
          /a/{id}:
            parameters: [&p {name: id, in: path, required: true, schema: {type: string}}]
            get:
              operationId: getA
              deprecated: false
              requestBody: {content: {'application/json': {schema: {$ref: '#/components/schemas/A'}}}}
              responses:
                '200':
                  description: >-
                    folded
                    text
                  headers: {ETag: {schema: {type: string}}}
                  content: {application/json: {schema: true, example: {schema: 1}}}
                default: {$ref: '#/components/responses/E'}
        components:
          schemas: {A: &a {type: object}, B: {<<: *a, x: 0x1F}}
          responses: {E: {description: |
            e
          }}
        """;

    [Theory]
    [InlineData("api.json")]
    [InlineData("api.yaml")]
    public void Random_bytes_are_refused_or_read(string path)
    {
        Random random = new(20261121);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] bytes = new byte[random.Next(64)];
            random.NextBytes(bytes);
            ReadAll(Encoding.UTF8.GetString(bytes), path);
            ReadAll(Encoding.Latin1.GetString(bytes).Replace('\0', '{'), path);
        }
    }

    [Fact]
    public void Random_punctuation_is_refused_or_read()
    {
        const string Alphabet = "{}[]:,-?&*!|>'\"%@`#~<=. \t\n\r\\abu0129xU\u0085\u2028\uFEFF\uD83D\uDE00";
        Random random = new(20261121);
        for (int round = 0; round < Rounds; round++)
        {
            char[] text = new char[random.Next(1, 48)];
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = Alphabet[random.Next(Alphabet.Length)];
            }

            ReadAll(new string(text), "api.yaml");
        }
    }

    [Fact]
    public void Damaged_descriptions_are_refused_or_read()
    {
        Random random = new(20261121);
        for (int round = 0; round < Rounds; round++)
        {
            StringBuilder damaged = new(Description);
            for (int damages = random.Next(1, 4); damages > 0; damages--)
            {
                int at = random.Next(damaged.Length);
                switch (random.Next(3))
                {
                    case 0:
                        damaged.Remove(at, Math.Min(random.Next(1, 20), damaged.Length - at));
                        break;
                    case 1:
                        damaged.Insert(at, Description.AsSpan(random.Next(Description.Length - 20), random.Next(20)));
                        break;
                    default:
                        damaged[at] = "{}[]:,-&*!|>'\"\n 0x"[random.Next(18)];
                        break;
                }
            }

            ReadAll(damaged.ToString(), "api.yaml");
        }
    }

    private static void ReadAll(string text, string path)
    {
        SpecReadResult read = Descriptions.Read(text, path);
        Assert.True(read.Document is not null || !read.Diagnostics.IsEmpty, $"Refused without a reason: {text}");
        AssertPlaces(text, read.Diagnostics);
        if (read.Document is not { } document)
        {
            return;
        }

        AssertPositions(document.Root);
        DescriptionReadResult api = OpenApiReader.Read(document, TestContext.Current.CancellationToken);
        Assert.True(api.Description is not null || !api.Diagnostics.IsEmpty, $"Refused without a reason: {text}");
        AssertPlaces(text, api.Diagnostics);
    }

    private static void AssertPlaces(string text, EquatableArray<DiagnosticInfo> diagnostics)
    {
        LinePosition end = new SpecText("", text).PositionAt(text.Length);
        Assert.All(diagnostics, d => Assert.True(d.Span.Start <= d.Span.End && d.Span.End <= end, $"{d.Span} in {text}"));
    }

    private static void AssertPositions(SpecNode node)
    {
        Assert.True(node.Span.Start <= node.Span.End);
        switch (node)
        {
            case SpecObject o:
                Assert.All(o.Properties, static p => AssertPositions(p.Value));
                break;
            case SpecArray a:
                Assert.All(a.Items, AssertPositions);
                break;
            case SpecString s:
                for (int i = 0; i <= s.Value.Length; i++)
                {
                    s.PositionAt(i);
                }

                break;
        }
    }
}
