using OrigamiContracts.Generators.Patterns;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Patterns;

[Trait("Category", "Slow")]
public sealed class UnicodePropertiesTests
{
    // What Node.js knows of the same version of Unicode; a table line per set, of which the first name is the shortest.
    private static readonly (string Table, string Prefix)[] Tables =
    [
        (UnicodePropertyTables.GeneralCategories, "gc="),
        (UnicodePropertyTables.BinaryProperties, string.Empty),
        (UnicodePropertyTables.Scripts, "sc="),
        (UnicodePropertyTables.Scripts, "scx="),
    ];

    /// <summary>Every name of every set, and the code points on either side of every border of it.</summary>
    [Fact]
    public async Task Every_property_has_the_borders_it_has_in_node()
    {
        NodeEngine.SkipUnlessPresent();
        (string Pattern, string[] Texts, string Expected)[] questions = [.. Names().Select(Question)];

        string[] answers = await NodeEngine.AskAsync(questions.Select(static question => (question.Pattern, question.Texts)));

        Assert.InRange(questions.Length, 700, 1000);
        Assert.Empty(questions.Zip(answers).Where(static pair => pair.First.Expected != pair.Second).Select(static pair => pair.First.Pattern));
    }

    [Fact]
    public void Categories_are_disjoint_and_cover_everything()
    {
        string[] names = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co Cn".Split(' ');
        List<CodePointRange> ranges = [.. names.SelectMany(static name => Find(name).Ranges)];

        Assert.Equal(CodePointRange.All.Last + 1, ranges.Sum(static range => range.Last - range.First + 1));
        Assert.Equal([CodePointRange.All], CodePointSet.Union(ranges).Ranges);
    }

    private static IEnumerable<string> Names() =>
        from table in Tables
        from line in table.Table.Split('\n')
        from name in line[..line.IndexOf('=', StringComparison.Ordinal)].Split(' ')
        select table.Prefix + name;

    private static (string Pattern, string[] Texts, string Expected) Question(string name)
    {
        CodePointSet set = Find(name);
        int[] probes =
        [
            .. set.Ranges
                .SelectMany(static range => new[] { range.First - 1, range.First, range.Last, range.Last + 1 })
                .Where(static codePoint => codePoint >= 0 && codePoint <= CodePointRange.All.Last),
        ];
        return (
            $"^\\p{{{name}}}$",
            [.. probes.Select(static probe => probe is >= 0xD800 and <= 0xDFFF ? ((char)probe).ToString() : char.ConvertFromUtf32(probe))],
            string.Concat(probes.Select(probe => set.Includes(new(probe, probe)) ? '1' : '0')));
    }

    private static CodePointSet Find(string name)
    {
        string[] parts = name.Split('=');
        CodePointSet? set;
        bool isFound = parts.Length == 1 ? UnicodeProperties.TryFind(name, out set) : UnicodeProperties.TryFind(parts[0], parts[1], out set);
        Assert.True(isFound, name);
        return set!;
    }
}
