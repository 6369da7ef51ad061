using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace OrigamiContracts.Generators.Tests;

/// <summary>A contract that overlays have changed, from the items to its verdicts.</summary>
public sealed class OverlayContractTests
{
    private const string Head = "overlay: 1.0.0\ninfo: {title: Ours, version: '1'}\nactions:\n";

    private static readonly Description Pets = SmallDescription.Of(
        """
        Pet:
          type: object
          required: [name]
          properties:
            name: {type: string}
            born: {type: integer}
            died: {type: integer}
        """);

    [Fact]
    public void An_overlay_adds_a_rule_and_a_bound()
    {
        EmittedContract contract = EmittedContract.Of(Pets.With("Overlay", "ours.yaml"), Overlay("ours.yaml",
            """
            - target: $.components.schemas.Pet
              update:
                x-invariants:
                  - {id: born-before-death, rule: self.died == null || self.born == null || self.born <= self.died, message: A pet is born before it dies.}
            - target: $.components.schemas.Pet.properties.name
              update: {maxLength: 5}
            """));

        Violation rule = Assert.Single(contract.Validate("Pet", """{"name":"Rosa","born":9,"died":3}""").Violations);
        Assert.Equal(("born-before-death", "/components/schemas/Pet/x-invariants/0"), (rule.Keyword, rule.KeywordLocation));
        Violation bound = Assert.Single(contract.ValidateRecord("Pet", """{"name":"Rosalind"}""").Violations);
        Assert.Equal(("maxLength", "/components/schemas/Pet/properties/name/maxLength"), (bound.Keyword, bound.KeywordLocation));
        Assert.True(contract.Validate("Pet", """{"name":"Rosa","born":3,"died":9}""").IsValid);
    }

    [Fact]
    public void An_overlay_repairs_a_description()
    {
        Description broken = SmallDescription.Of(
            """
            Pet: {type: object, properties: {kind: {$ref: '#/components/schemas/Knid'}, size: {type: integer, multipleOf: 0}}}
            Kind: {type: string, enum: [cat]}
            """);
        Assert.Equal(2, GeneratorRun.Of(broken).Diagnostics.Length);

        EmittedContract contract = EmittedContract.Of(broken.With("Overlay", "repair.yaml"), Overlay("repair.yaml",
            """
            - {target: $.components.schemas.Pet.properties, update: {kind: {$ref: '#/components/schemas/Kind'}, size: {multipleOf: 5}}}
            - {target: $.components.schemas.Kind.enum, update: dog}
            """));

        Assert.True(contract.Validate("Pet", """{"kind":"dog","size":10}""").IsValid);
        Assert.Equal(2, contract.Validate("Pet", """{"kind":"fish","size":7}""").Violations.Count);
    }

    [Fact]
    public void Findings_stand_in_the_file_that_they_are_about()
    {
        GeneratorRun run = GeneratorRun.Of(
            SmallDescription.Of("Pet: {type: object, properties: {name: {type: string, maxLength: -1}}}").With("Overlay", "ours.yaml"),
            Overlay("ours.yaml",
                """
                - target: $.components.schemas.Pet
                  update:
                    x-invariants:
                      - {id: i, rule: "self.nmae != ''", message: m}
                    properties:
                      tag: {type: string, pattern: '('}
                      kind: {$ref: '#/components/schemas/Kind'}
                - {target: $.nowhere, remove: true}
                - {target: $.paths, update: {/pets: {get: {responses: {'200': {$ref: '#/nowhere'}}}}}}
                - {target: $, update: {paths: {/pets: {get: {parameters: 5, responses: {'200': {$ref: '#/nowhere'}}}}}}}
                """));

        Assert.Equal(
            [
                "api.openapi.yaml(5,59): OC1009",
                "ours.yaml(7,29): OC1011",
                "ours.yaml(9,37): OC1005",
                "ours.yaml(10,20): OC1004",
                "ours.yaml(11,12): OC1018",
                "ours.yaml(12,12): OC1018",
                "ours.yaml(13,58): OC1003",
                "ours.yaml(13,87): OC1004",
            ],
            Lines(run));
        Assert.Contains("Api/Pet.g.cs", run.Files.Keys);
    }

    [Fact]
    public void Overlays_are_applied_in_the_order_of_the_item()
    {
        Description first = Overlay("a/first.yaml", "- {target: $.components.schemas, update: {Tag: {type: object, properties: {a: {type: string}}}}}");
        Description second = Overlay("a/second.yaml", "- {target: $.components.schemas.Tag.properties, update: {b: {type: string}}}");

        GeneratorRun run = GeneratorRun.Of(Pets.With("Overlay", "a/first.yaml; a\\..\\a\\second.yaml"), second, first);
        Assert.Empty(run.Diagnostics);
        Assert.Contains("string? B ", run.Files["Api/Tag.g.cs"], StringComparison.Ordinal);

        Assert.Equal(["a/second.yaml(4,12): OC1018"], Lines(GeneratorRun.Of(Pets.With("Overlay", "a/second.yaml|a/first.yaml"), second, first)));
    }

    [Fact]
    public void A_JSON_Schema_has_overlays_too()
    {
        Description schema = new("zoo.schema.json", """{"type":"object","properties":{"name":{"type":"string"}}}""")
        {
            Metadata = new Dictionary<string, string> { ["OrigamiContract"] = "JsonSchema", ["Overlay"] = "ours.yaml" },
        };

        GeneratorRun run = GeneratorRun.Of(schema, Overlay("ours.yaml", "- {target: $, update: {required: [name]}}"));

        Assert.Empty(run.Diagnostics);
        Assert.Contains("public required string Name", run.Files["ZooSchema/Zoo.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_overlay_that_is_not_there_is_reported()
    {
        Assert.Equal(["ours.yaml(1,1): OC1017"], Lines(GeneratorRun.Of(Pets.With("Overlay", "ours.yaml"), Overlay("ours.yaml", "") with { IsMissing = true })));
        Assert.Equal(["api.openapi.yaml(1,1): OC1012"], Lines(GeneratorRun.Of(Pets.With("Overlay", "ours.yaml"))));
    }

    [Fact]
    public void An_overlay_that_no_item_names_changes_nothing()
    {
        GeneratorRun run = GeneratorRun.Of(Pets, Overlay("ours.yaml", "nonsense"));

        Assert.Empty(run.Diagnostics);
        Assert.Equal(GeneratorRun.Of(Pets).Files, run.Files);
    }

    [Fact]
    public void An_edit_of_an_overlay_emits_what_it_changes()
    {
        Description pets = Pets.With("Overlay", "ours.yaml");
        Description toys = SmallDescription.Of("Toy: {type: object}", "toys.yaml");
        Description overlay = Overlay("ours.yaml", "- {target: $.components.schemas.Pet.properties.name, update: {maxLength: 5}}");
        GeneratorRun first = GeneratorRun.Of(pets, toys, overlay);

        GeneratorRun same = first.Again(pets, toys, overlay with { });
        GeneratorRun edited = first.Again(pets, toys, overlay with { Text = overlay.Text.Replace('5', '6') });

        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(same, TrackingNames.Binding).Distinct());
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], Reasons(edited, TrackingNames.Binding));
        Assert.Contains("6", edited.Files["Api/Pet.g.cs"], StringComparison.Ordinal);
    }

    private static IncrementalStepRunReason[] Reasons(GeneratorRun run, string step) =>
        [.. run.Result.TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason)];

    private static Description Overlay(string path, string actions) =>
        new(path, Head + actions) { Metadata = new Dictionary<string, string> { ["OrigamiContract"] = "Overlay" } };

    private static string[] Lines(GeneratorRun run) =>
    [
        .. run.Diagnostics
            .Select(static diagnostic => (diagnostic, Place: diagnostic.Location.GetLineSpan()))
            .OrderBy(static pair => pair.Place.Path, StringComparer.Ordinal)
            .ThenBy(static pair => pair.Place.StartLinePosition)
            .Select(static pair => string.Create(
                CultureInfo.InvariantCulture,
                $"{pair.Place.Path}({pair.Place.StartLinePosition.Line + 1},{pair.Place.StartLinePosition.Character + 1}): {pair.diagnostic.Id}")),
    ];
}
