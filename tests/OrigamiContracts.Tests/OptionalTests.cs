using Xunit;

namespace OrigamiContracts.Tests;

public sealed class OptionalTests
{
    [Fact]
    public void Default_is_absent()
    {
        Optional<string?> absent = default;

        Assert.False(absent.IsPresent);
        Assert.Null(absent.GetValueOrDefault());
        Assert.Equal("other", absent.GetValueOrDefault("other"));
        Assert.False(absent.TryGetValue(out _));
        Assert.Equal("absent", absent.ToString());
        Assert.Throws<InvalidOperationException>(() => absent.Value);
    }

    [Fact]
    public void Null_is_present()
    {
        Optional<string?> present = null;

        Assert.True(present.IsPresent);
        Assert.Null(present.Value);
        Assert.Null(present.GetValueOrDefault("other"));
        Assert.True(present.TryGetValue(out string? value));
        Assert.Null(value);
        Assert.Equal("null", present.ToString());
    }

    [Fact]
    public void A_value_is_present()
    {
        Optional<string?> present = "text";

        Assert.Equal("text", present.Value);
        Assert.Equal("text", present.GetValueOrDefault("other"));
        Assert.Equal("text", present.ToString());
    }

    [Fact]
    public void Absent_null_and_a_value_are_three_things()
    {
        Optional<string?>[] states = [default, null, "", "text"];

        Assert.Distinct(states);
        Assert.All(states, static state => Assert.Equal(state, state.IsPresent ? new Optional<string?>(state.Value) : default));
        Assert.True(new Optional<string?>("text") == "text");
        Assert.True(new Optional<string?>(null) != default);
        Assert.Equal(new Optional<string?>("text").GetHashCode(), new Optional<string?>("text").GetHashCode());
        Assert.False(new Optional<string?>("text").Equals((object)"text"));
    }
}
