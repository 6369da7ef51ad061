using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OrigamiContracts.Generators.Emitting;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Generators.Tests;

/// <summary>An edit runs again only what it changes.</summary>
public sealed class IncrementalityTests
{
    private const string Schemas =
        """
        Pet: {type: object, required: [name], properties: {name: {type: string}, kind: {$ref: '#/components/schemas/Kind'}}}
        Kind: {type: string, enum: [cat, dog]}
        Toy: {type: object, properties: {price: {type: number}}}
        """;

    private static readonly string[] Steps =
        [TrackingNames.Descriptions, TrackingNames.Reading, TrackingNames.Binding, TrackingNames.Emitting, TrackingNames.Diagnostics];

    private static readonly Description Pets = SmallDescription.Of(Schemas);

    [Fact]
    public void An_edit_of_csharp_runs_nothing_again()
    {
        GeneratorRun first = GeneratorRun.Of(Pets);
        Compilation edited = first.Output
            .RemoveSyntaxTrees(first.Driver.GetRunResult().GeneratedTrees)
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(
                "class Edited;",
                new CSharpParseOptions(LanguageVersion.Latest),
                cancellationToken: TestContext.Current.CancellationToken));

        AssertNothingRan(first.Again(edited));
    }

    [Fact]
    public void The_same_text_again_runs_nothing_again() =>
        AssertNothingRan(GeneratorRun.Of(Pets).Again(Pets with { }));

    [Fact]
    public void White_space_in_a_description_emits_nothing_again()
    {
        GeneratorRun run = GeneratorRun.Of(Pets).Again(Pets with { Text = Pets.Text + "\n\n# done\n" });

        Assert.Equal([IncrementalStepRunReason.Modified], Reasons(run, TrackingNames.Reading));
        AssertUnchanged(run, TrackingNames.Binding);
        AssertUnchanged(run, TrackingNames.Emitting);
    }

    [Fact]
    public void A_change_in_one_schema_emits_only_its_file_again()
    {
        GeneratorRun run = GeneratorRun.Of(Pets).Again(Pets with { Text = Replaced(Pets.Text, "price: {type: number}", "price: {type: number, minimum: 0}") });

        Assert.Equal(["Api/Toy.g.cs"], ChangedFiles(run));
    }

    [Fact]
    public void An_option_emits_what_it_changes_again()
    {
        GeneratorRun run = GeneratorRun.Of(Pets).Again(Pets.With("Enums", "closed"));

        Assert.Equal(["Api/Pet.g.cs"], ChangedFiles(run));
    }

    [Fact]
    public void An_option_of_no_description_runs_nothing_again()
    {
        Description other = new("notes.txt", "not a contract") { Metadata = new Dictionary<string, string>() };
        GeneratorRun first = GeneratorRun.Of(Pets, other);

        AssertNothingRan(first.Again(Pets, other.With("Namespace", "Elsewhere")));
    }

    [Fact]
    public void A_description_changes_without_the_other_one()
    {
        Description toys = SmallDescription.Of("Doll: {type: object, properties: {name: {type: string}}}", "toys.yaml");
        GeneratorRun run = GeneratorRun.Of(Pets, toys).Again(Pets, toys with { Text = Replaced(toys.Text, "name:", "title:") });

        Assert.Equal(["Toys/Doll.g.cs"], ChangedFiles(run));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], Reasons(run, TrackingNames.Reading));
    }

    [Fact]
    public void A_description_that_is_added_leaves_the_others_alone()
    {
        Description toys = SmallDescription.Of("Doll: {type: object, properties: {name: {type: string}}}", "toys.yaml");
        GeneratorRun run = GeneratorRun.Of(Pets).Again(Pets, toys);

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.New], Reasons(run, TrackingNames.Binding));
        Assert.All(ChangedFiles(run), static file => Assert.StartsWith("Toys/", file, StringComparison.Ordinal));
    }

    [Fact]
    public void A_description_that_is_removed_takes_its_files_with_it()
    {
        Description toys = SmallDescription.Of("Doll: {type: object, properties: {name: {type: string}}}", "toys.yaml");
        GeneratorRun run = GeneratorRun.Of(Pets, toys).Again(Pets);

        Assert.All(run.Files.Keys, static file => Assert.StartsWith("Api/", file, StringComparison.Ordinal));
        Assert.Empty(ChangedFiles(run));
    }

    [Fact]
    public void No_model_holds_on_to_the_compilation()
    {
        GeneratorRun run = GeneratorRun.Of(OurDescription(), new Description("broken.yaml", "openapi: 3.1.0\nfoo: ["));

        foreach (string step in Steps)
        {
            foreach (object value in Values(run, step))
            {
                ReachableObjects.AssertNone(value, step, typeof(Compilation), typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(AdditionalText), typeof(Location), typeof(Diagnostic));
            }
        }
    }

    [Fact]
    public void The_walk_over_models_sees_what_it_looks_for() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(static () =>
            ReachableObjects.AssertNone(new List<object[]> { new object[] { "text", Location.None } }, "step", typeof(Location)));

    [Fact]
    public void Models_of_equal_inputs_are_equal()
    {
        GeneratorRun one = GeneratorRun.Of(OurDescription());
        GeneratorRun other = GeneratorRun.Of(OurDescription());

        foreach (string step in Steps)
        {
            object[] left = Values(one, step);
            object[] right = Values(other, step);
            Assert.Equal(left.Length, right.Length);
            for (int i = 0; i < left.Length; i++)
            {
                Assert.True(left[i].Equals(right[i]), $"{step}, output {i}");
                Assert.Equal(left[i].GetHashCode(), right[i].GetHashCode());
            }
        }
    }

    [Theory]
    [InlineData("type: number", "type: integer")]
    [InlineData("required: [name]", "required: []")]
    [InlineData("enum: [cat, dog]", "enum: [cat, cow]")]
    [InlineData("title: Small", "title: Large")]
    public void Models_of_different_inputs_are_different(string old, string replacement)
    {
        GeneratorRun one = GeneratorRun.Of(Pets);
        GeneratorRun other = GeneratorRun.Of(Pets with { Text = Replaced(Pets.Text, old, replacement) });

        foreach (string step in (string[])[TrackingNames.Descriptions, TrackingNames.Reading, TrackingNames.Binding])
        {
            Assert.False(Assert.Single(Values(one, step)).Equals(Assert.Single(Values(other, step))), step);
        }
    }

    private static Description OurDescription()
    {
        string path = Path.Combine(SolutionFolder.Path, "spec", "origami-v2.openapi.yaml");
        return new Description(path, File.ReadAllText(path));
    }

    private static string Replaced(string text, string old, string replacement)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, replacement, StringComparison.Ordinal);
    }

    private static void AssertNothingRan(GeneratorRun run)
    {
        foreach (string step in Steps)
        {
            AssertUnchanged(run, step);
        }

        Assert.All(
            run.Result.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs),
            static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    private static void AssertUnchanged(GeneratorRun run, string step) =>
        Assert.All(Reasons(run, step), reason => Assert.True(IsUnchanged(reason), $"{step}: {reason}"));

    private static bool IsUnchanged(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static IEnumerable<(object Value, IncrementalStepRunReason Reason)> Outputs(GeneratorRun run, string step) =>
        run.Result.TrackedSteps.TryGetValue(step, out var steps) ? steps.SelectMany(static run => run.Outputs) : [];

    private static IncrementalStepRunReason[] Reasons(GeneratorRun run, string step) =>
        [.. Outputs(run, step).Select(static output => output.Reason)];

    private static object[] Values(GeneratorRun run, string step) => [.. Outputs(run, step).Select(static output => output.Value)];

    private static string[] ChangedFiles(GeneratorRun run) =>
    [
        .. Outputs(run, TrackingNames.Emitting)
            .Where(static output => !IsUnchanged(output.Reason) && output.Reason != IncrementalStepRunReason.Removed)
            .Select(static output => ((EmittedFile)output.Value).HintName),
    ];
}
