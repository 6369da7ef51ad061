using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using OrigamiContracts.CodeFixes;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

/// <summary>OC2101 and OC2104.</summary>
public sealed class EnumTextTests : FixTest<EnumTextAnalyzer, EnumTextCodeFix>
{
    [Fact]
    public async Task An_unlisted_text_is_reported_with_the_nearest_listed_one()
    {
        ImmutableArray<Diagnostic> found = await FindsInMethodAsync("", """var status = new OpenEnum<RunStatus>({|OC2101:"runing"|});""");
        Assert.Equal(
            "'runing' is no listed value of RunStatus; did you mean 'running'?",
            found.Single().GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_unlisted_text_is_reported_without_one_where_none_is_near()
    {
        ImmutableArray<Diagnostic> found = await FindsInMethodAsync("Run run", """if (run.Status.Text == {|OC2101:""|}) { }""");
        Assert.Equal("'' is no listed value of RunStatus", found.Single().GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_old_text_is_reported_with_the_current_one()
    {
        ImmutableArray<Diagnostic> found = await FindsInMethodAsync("", """var model = new OpenEnum<RunModel>({|OC2104:"origami-fast"|});""");
        Assert.Equal(
            "'origami-fast' is a deprecated alias; the current text is 'origami-lite'",
            found.Single().GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("""OpenEnum<RunStatus> status = new([|"Running"|]);""")]
    [InlineData("""var other = run with { Status = new([|"done"|]) };""")]
    [InlineData("""var status = new OpenEnum<Species>(text: [|"white-bear"|]);""")]
    [InlineData("""const string Wrong = "done"; var status = new OpenEnum<RunStatus>([|Wrong|]);""")]
    [InlineData("""var status = new OpenEnum<RunStatus>([|"run" + "ing!"|]);""")]
    [InlineData("""OpenEnum<RunStatus>? status = new([|"done"|]);""")]
    public Task A_text_that_an_open_enum_is_made_of_is_looked_at(string statement) => FindsInMethodAsync("Run run", statement);

    [Theory]
    [InlineData("""run.Status.Text == [|"done"|]""")]
    [InlineData("""[|"done"|] != run.Status.Text""")]
    [InlineData("""run.Status.ToString() == [|"done"|]""")]
    [InlineData("""run?.Status.Text == [|"done"|]""")]
    [InlineData("""(maybe?.Run?.Status.Text) == [|"done"|]""")]
    [InlineData("""maybe?.Status?.ToString() == [|"done"|]""")]
    [InlineData("""run.Model.Text.Equals([|"origami-fast"|])""")]
    [InlineData("""[|"done"|].Equals(run.Status.Text)""")]
    [InlineData("""run.Status.Text.Equals([|"Running"|], StringComparison.Ordinal)""")]
    [InlineData("""run.Status.Text.Equals([|"done"|], StringComparison.OrdinalIgnoreCase)""")]
    [InlineData("""string.Equals(run.Status.Text, [|"done"|])""")]
    [InlineData("""string.Equals([|"Running"|], run.Status.Text, StringComparison.InvariantCulture)""")]
    [InlineData("""string.Equals(run.Model.Text, [|"ORIGAMI-FAST"|], StringComparison.OrdinalIgnoreCase)""")]
    [InlineData("""run.Status.Text is [|"done"|]""")]
    [InlineData("""run.Status.Text is not ("running" or [|"done"|])""")]
    [InlineData("""run is { Status.Text: [|"done"|] }""")]
    [InlineData("""run.Status is { Text: "running" or [|"Running"|] }""")]
    [InlineData("""run.Status.Text switch { "running" => true, [|"done"|] => false, _ => throw new Exception() }""")]
    public Task A_text_that_an_open_enum_is_compared_with_is_looked_at(string condition) =>
        FindsInMethodAsync("Run run, Holder? maybe", $"if ({condition}) {{ }}", Holder);

    [Fact]
    public Task The_labels_of_a_switch_are_looked_at() => FindsInMethodAsync(
        "Run run, bool flag",
        """
        switch (run.Status.Text)
        {
            case "running":
            case [|"done"|]:
            case [|"ended"|] when flag:
            case "errored" or [|"failed"|]:
                break;
        }
        """);

    [Theory]
    [InlineData("""new OpenEnum<RunStatus>("running") is var status""")]
    [InlineData("""new OpenEnum<RunStatus>(text) is var status""")]
    [InlineData("""new OpenEnum<DayOfWeek>("mañana") is var status""")]
    [InlineData("""new OpenEnum<Mine>("theirs") is var status""")]
    [InlineData("""run.Status.Text == text""")]
    [InlineData("""run.Status.Text == "running" """)]
    [InlineData("""run.Status.Text == null""")]
    [InlineData("""run.Status.Text is null or "running" """)]
    [InlineData("""run.Status.Text.Length == 3""")]
    [InlineData("""run.Status.Text.ToUpperInvariant() == "RUNNING" """)]
    [InlineData("""run.Status.Text.Equals("RUNNING", StringComparison.OrdinalIgnoreCase)""")]
    [InlineData("""run.Status.Text.Equals("Running", comparison)""")]
    [InlineData("""run.Status.Text.StartsWith("run", StringComparison.Ordinal)""")]
    [InlineData("""run.Status.Text + "x" == "runningx" """)]
    [InlineData("""run.Prompt == "done" """)]
    [InlineData("""run.ToString() == "done" """)]
    [InlineData("""maybe!.Status.ToString() == "" """)]
    [InlineData("""maybe!.Text == "done" """)]
    [InlineData("""run.Status.Known.ToString() == "Running" """)]
    [InlineData("""run is { Prompt: "done", Status.Text: "running" }""")]
    [InlineData("""text is "done" """)]
    [InlineData("""(run.Status.Text, text) is ("running", "done")""")]
    [InlineData("""run.Status.Text is ['d', ..]""")]
    [InlineData("""string.Equals(text, "done")""")]
    [InlineData("""Equals(run.Status.Text, text)""")]
    public Task Nothing_is_said_of_other_texts(string condition) => FindsInMethodAsync(
        "Run run, string text, StringComparison comparison, Holder? maybe",
        $"if ({condition}) {{ }}",
        Holder);

    [Fact]
    public Task Nothing_is_said_in_generated_code() => FindsAsync(
        """
        using OrigamiContracts.V2;

        [System.CodeDom.Compiler.GeneratedCode("some", "1")]
        public static class Code
        {
            public static bool Method(Run run) => run.Status.Text == "done";
        }
        """);

    [Theory]
    [InlineData("""OpenEnum<RunStatus> status = new([|"runing"|]);""", """OpenEnum<RunStatus> status = RunStatus.Running;""")]
    [InlineData("""OpenEnum<RunStatus>? status = new OpenEnum<RunStatus>([|"runing"|]);""", """OpenEnum<RunStatus>? status = RunStatus.Running;""")]
    [InlineData("""var status = new OpenEnum<RunStatus>([|"runing"|]);""", """var status = (OpenEnum<RunStatus>)RunStatus.Running;""")]
    [InlineData("""object status = new OpenEnum<RunStatus>([|"runing"|]);""", """object status = (OpenEnum<RunStatus>)RunStatus.Running;""")]
    [InlineData("""var text = new OpenEnum<RunStatus>([|"runing"|]).Text;""", """var text = ((OpenEnum<RunStatus>)RunStatus.Running).Text;""")]
    [InlineData("""var other = run with { Status = new([|"runing"|]) };""", """var other = run with { Status = RunStatus.Running };""")]
    [InlineData("""run.Status.Equals(new OpenEnum<RunStatus>([|"runing"|]));""", """run.Status.Equals(RunStatus.Running);""")]
    [InlineData("""Holder.Take(new OpenEnum<RunStatus>([|"runing"|]), 1);""", """Holder.Take(RunStatus.Running, 1);""")]
    [InlineData("""Holder.Take(new([|"runing"|]), 1);""", """Holder.Take(RunStatus.Running, 1);""")]
    [InlineData("""Holder.TakeAny(new OpenEnum<RunStatus>([|"runing"|]));""", """Holder.TakeAny((OpenEnum<RunStatus>)RunStatus.Running);""")]
    [InlineData("""if (run.Status == new OpenEnum<RunStatus>([|"runing"|])) { }""", """if (run.Status == RunStatus.Running) { }""")]
    [InlineData("""OpenEnum<RunStatus>[] all = [new([|"runing"|])];""", """OpenEnum<RunStatus>[] all = [(OpenEnum<RunStatus>)RunStatus.Running];""")]
    [InlineData("""Func<OpenEnum<RunModel>> made = () => new([|"origami-mid"|]);""", """Func<OpenEnum<RunModel>> made = () => (OpenEnum<RunModel>)RunModel.OrigamiLite;""")]
    [InlineData("""Optional<OpenEnum<RunStatus>?> status = new OpenEnum<RunStatus>([|"runing"|]);""", """Optional<OpenEnum<RunStatus>?> status = (OpenEnum<RunStatus>)RunStatus.Running;""")]
    public Task An_open_enum_is_made_of_the_member_instead(string before, string after) =>
        FixesInMethodAsync("Run run", before, after, Holder);

    [Theory]
    [InlineData("""run.Status.Text == [|"runing"|]""", """run.Status == RunStatus.Running""")]
    [InlineData("""run.Status.Text != ([|"runing"|])""", """run.Status != RunStatus.Running""")]
    [InlineData("""[|"runing"|] == (run.Status.Text)""", """RunStatus.Running == run.Status""")]
    [InlineData("""run.Model.ToString() == [|"origami-fast"|] /* old */ && flag""", """run.Model == RunModel.OrigamiLite /* old */ && flag""")]
    [InlineData("""run?.Status.Text == [|"runing"|]""", """run?.Status.Text == "running" """)]
    [InlineData("""run.Status.Text.Equals([|"runing"|])""", """run.Status.Text.Equals("running")""")]
    [InlineData("""run.Status.Text is [|"runing"|] or "errored" """, """run.Status.Text is "running" or "errored" """)]
    [InlineData("""run.Status.Text is [|"runing"|] or [|"erored"|]""", """run.Status.Text is "running" or "errored" """)]
    [InlineData("""new[] { run }.AsQueryable().Any(each => each.Status.Text == [|"runing"|])""", """new[] { run }.AsQueryable().Any(each => each.Status.Text == "running")""")]
    [InlineData("""(run.Status.Text == [|"runing"|]) == (run.Model.Text == [|"origami-fast"|])""", """(run.Status == RunStatus.Running) == (run.Model == RunModel.OrigamiLite)""")]
    public Task A_comparison_is_about_the_member_where_it_can_be(string before, string after) =>
        FixesInMethodAsync("Run run, bool flag", $"if ({before.TrimEnd()}) {{ }}", $"if ({after.TrimEnd()}) {{ }}");

    [Fact]
    public Task A_namespace_is_imported_where_the_enum_is_not_in_reach() => FixesAsync(
        """
        public static class Code
        {
            public static bool Method(OrigamiContracts.V2.Run answer) => answer.Status.Text == [|"runing"|];
        }
        """,
        """
        using OrigamiContracts.V2;

        public static class Code
        {
            public static bool Method(OrigamiContracts.V2.Run answer) => answer.Status == RunStatus.Running;
        }
        """);

    [Theory]
    [InlineData("""var status = new OpenEnum<RunStatus>([|"somewhere else"|]);""")]
    [InlineData("""if (run.Status.Text is "running" or [|"runing"|]) { }""")]
    [InlineData("""if (run.Status.Text is [|"runing"|] or [|"runnin"|]) { }""")]
    [InlineData("""switch (run.Model.Text) { case "origami-lite": case [|"origami-fast"|]: break; }""")]
    public Task Nothing_is_offered_where_it_is_not_clear_or_would_not_compile(string statement) =>
        OffersNothingAsync(MethodWith("Run run", statement));

    private const string Holder =
        """


        public enum Mine { Ours }

        public sealed record Holder(Run? Run, OpenEnum<RunStatus>? Status, string Text)
        {
            public static void Take(OpenEnum<RunStatus> status, int number) { }

            public static void TakeAny<T>(T status) { }
        }
        """;

    private static Task<ImmutableArray<Diagnostic>> FindsInMethodAsync(string parameters, string statements, string types) =>
        FindsAsync(MethodWith(parameters, statements) + types);

    private static Task FixesInMethodAsync(string parameters, string statements, string fixedStatements, string types) =>
        FixesAsync(MethodWith(parameters, statements) + types, MethodWith(parameters, fixedStatements) + types);
}
