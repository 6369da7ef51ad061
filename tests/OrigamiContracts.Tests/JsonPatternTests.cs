using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests;

/// <summary>What patterns say of texts that take long.</summary>
public sealed class JsonPatternTests
{
    [Fact]
    public void A_long_text_is_matched_to_its_end_by_the_engine_that_never_backtracks()
    {
        // Too many states to remember, so that each character is looked at with all of them in mind.
        var pattern = new JsonPattern("a.{100}b", isLinear: true);

        Assert.Equal(PatternMatch.No, pattern.Match(new string('a', 300_000)));
        Assert.Equal(PatternMatch.Yes, pattern.Match(new string('a', 300_000) + "b"));
    }
}
