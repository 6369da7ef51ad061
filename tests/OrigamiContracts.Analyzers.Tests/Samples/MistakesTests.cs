using OrigamiContracts.Analyzers.Tests.Documentation;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Samples;

/// <summary>A program that makes every mistake: what its build says, and that mending it is all that it takes.</summary>
public class MistakesTests
{
    [Fact]
    public void The_sample_breaks_every_rule_about_code()
    {
        IEnumerable<string> ids = MistakesSample.Expected().Select(static place => place[^6..]).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(AllRules.AboutCode.Select(static rule => rule.Id), ids);
    }

    [Fact]
    public async Task A_build_warns_of_every_mistake_and_of_nothing_else() => Assert.Equal(
        MistakesSample.Expected().Order(StringComparer.Ordinal),
        (await SampleBuild.WarningsAsync()).Order(StringComparer.Ordinal));

    [Fact]
    public async Task The_checks_fail_as_long_as_the_mistakes_are_there() => Assert.Equal(1, await SampleProject.Open().RunAsync());

    [Fact]
    public async Task The_checks_hold_when_the_mistakes_are_mended()
    {
        SampleProject sample = await (await SampleProject.Open().FixedAsync()).MendedAsync();
        Assert.Empty(await sample.FindingsAsync());
        Assert.Equal(0, await sample.RunAsync());
    }
}
