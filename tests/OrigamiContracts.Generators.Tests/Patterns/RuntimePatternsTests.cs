using OrigamiContracts.Generators.Patterns;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Patterns;

/// <summary>
/// The runtime tells what a pattern is by the generator's parser, but with the names of Unicode's properties alone.
/// </summary>
public sealed class RuntimePatternsTests
{
    [Fact]
    public void Every_property_that_patterns_can_name_is_known_to_the_runtime()
    {
        string[] lone = [.. NamesIn(UnicodePropertyTables.GeneralCategories), .. NamesIn(UnicodePropertyTables.BinaryProperties)];

        Assert.All(lone, static name => Assert.True(JsonFormats.IsRegex($@"\p{{{name}}}[\P{{{name}}}]"), name));
        Assert.All(NamesIn(UnicodePropertyTables.GeneralCategories), static name => Assert.True(JsonFormats.IsRegex($@"\p{{gc={name}}}"), name));
        Assert.All(NamesIn(UnicodePropertyTables.Scripts), static name => Assert.True(JsonFormats.IsRegex($@"\p{{sc={name}}}\p{{scx={name}}}"), name));
    }

    [Theory]
    [InlineData("ID_Start", "(?<{0}>x)")]
    [InlineData("ID_Continue", "(?<a{0}>x)")]
    public void Groups_have_the_same_names_in_the_runtime(string property, string pattern)
    {
        Assert.True(UnicodeProperties.TryFind(property, out CodePointSet? set));
        IEnumerable<string> borders = set.Ranges
            .SelectMany(static range => new[] { range.First - 1, range.First, range.Last, range.Last + 1 })
            .Where(static codePoint => codePoint is < 0xD800 or > 0xDFFF)
            .Select(codePoint => pattern.Replace("{0}", char.ConvertFromUtf32(codePoint), StringComparison.Ordinal));

        Assert.All(borders, static border => Assert.Equal(EcmaPattern.TryTranslate(border, out _, out _), JsonFormats.IsRegex(border)));
    }

    private static IEnumerable<string> NamesIn(string table) => table
        .Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(static line => line.Split('=')[0].Split(' '));
}
