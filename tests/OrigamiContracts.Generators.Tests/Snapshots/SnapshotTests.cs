using Xunit;

namespace OrigamiContracts.Generators.Tests.Snapshots;

public sealed class SnapshotTests
{
    [Theory]
    [InlineData("a\nb\nc", "a\nB\nc", "Line 2 differs.\n  verified: b\n  received: B")]
    [InlineData("a\n", "a", "Line 2 differs.\n  verified: \n  received: (the text has ended)")]
    [InlineData("a", "a\nb", "Line 2 differs.\n  verified: (the text has ended)\n  received: b")]
    public void The_first_differing_line_is_shown(string verified, string received, string expected) =>
        Assert.Equal(expected, Snapshot.FirstDifference(verified, received));

    [Fact]
    public void What_was_never_accepted_fails_and_leaves_what_was_received()
    {
        Xunit.Sdk.XunitException failure = Assert.ThrowsAny<Xunit.Sdk.XunitException>(static () => Snapshot.Match("Never", "text"));

        Assert.Contains("There is no Never.verified.cs yet.", failure.Message, StringComparison.Ordinal);
        string received = failure.Message.Split('\'')[1];
        Assert.Equal("text", File.ReadAllText(received));
        File.Delete(received);
    }
}
