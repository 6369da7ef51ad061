using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

public sealed class TextLengthTests : RuleTest<TextLengthAnalyzer>
{
    private static Task<ImmutableArray<Diagnostic>> FindsAsync(string parameters, string value) => FindsInMethodAsync(
        "Animal animal" + (parameters.Length == 0 ? "" : ", " + parameters),
        value.Contains("animal", StringComparison.Ordinal) ? value : $"_ = animal with {{ Name = {value} }};");

    [Theory]
    [InlineData("[|\"x\"|]", "'Name' takes at least 2 characters, and this text has 1")]
    [InlineData("[|\"\"|]", "'Name' takes at least 2 characters, and this text has none")]
    [InlineData("[|\"123456789\"|]", "'Name' takes at most 8 characters, and this text has 9")]
    [InlineData("[|$\"{text}123456789\"|]", "'Name' takes at most 8 characters, and this text has at least 9")]
    [InlineData("[|string.Empty|]", "'Name' takes at least 2 characters, and this text has none")]
    [InlineData("[|new string('x', 50001)|]", "'Name' takes at most 8 characters, and this text has 50001")]
    [InlineData("[|new string('x', int.MaxValue)|]", "'Name' takes at most 8 characters, and this text has 2147483647")]
    [InlineData("[|new string('x', 99999) + new string('y', 99999)|]", "'Name' takes at most 8 characters, and this text has 199998")]
    [InlineData("[|\"abcdefgh\" + text + 'i'|]", "'Name' takes at most 8 characters, and this text has at least 9")]
    [InlineData("[|\"abcdefgh\" + 5|]", "'Name' takes at most 8 characters, and this text has 9")]
    [InlineData("[|$\"{'a'}\"|]", "'Name' takes at least 2 characters, and this text has 1")]
    [InlineData("[|$\"{7}\"|]", "'Name' takes at least 2 characters, and this text has 1")]
    [InlineData("[|$\"{true}{true}{1}\"|]", "'Name' takes at most 8 characters, and this text has 9")]
    [InlineData("[|$\"{{\" + string.Empty|]", "'Name' takes at least 2 characters, and this text has 1")]
    [InlineData("[|$\"{\"a\",-9}\"|]", "'Name' takes at most 8 characters, and this text has 9")]
    [InlineData("[|$\"{text,17}\"|]", "'Name' takes at most 8 characters, and this text has at least 9")]
    [InlineData("[|text.PadLeft(17)|]", "'Name' takes at most 8 characters, and this text has at least 9")]
    [InlineData("[|\"a\".PadRight(9, '.')|]", "'Name' takes at most 8 characters, and this text has 9")]
    [InlineData("[|\"a\".PadLeft(paddingChar: '.', totalWidth: 99999)|]", "'Name' takes at most 8 characters, and this text has 99999")]
    [InlineData("[|string.Concat(\"abcd\", text, \"efghi\")|]", "'Name' takes at most 8 characters, and this text has at least 9")]
    [InlineData("[|string.Concat(\"ab\", \"cd\", \"ef\", \"gh\", \"ij\", text)|]", "'Name' takes at most 8 characters, and this text has at least 10")]
    public async Task Tells_what_the_member_takes_and_what_the_text_has(string value, string message)
    {
        Diagnostic finding = Assert.Single(await FindsAsync("string text", value));

        Assert.Equal(message, finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("\"ab\"")]
    [InlineData("\"12345678\"")]
    [InlineData("text")]
    [InlineData("$\"{text}\"")]
    [InlineData("$\"{text}1\"")]
    [InlineData("text + \"1\"")]
    [InlineData("text + text")]
    [InlineData("new string('x', 8)")]
    [InlineData("new string('x', number)")]
    [InlineData("new string(['x'])")]
    [InlineData("null!")]
    [InlineData("text.PadLeft(16)")]
    [InlineData("text.PadLeft(number)")]
    [InlineData("\"a\".PadRight(2)")]
    [InlineData("string.Concat(text, \"1\")")]
    [InlineData("string.Concat(new[] { \"1\" })")]
    [InlineData("string.Concat(Enumerable.Repeat(\"x\", 3))")]
    [InlineData("$\"{number}\"")]
    [InlineData("$\"{-1}\"")]
    [InlineData("$\"{1:D4}\"")]
    [InlineData("$\"{1.5}\"")]
    [InlineData("\"abcdefg\" + -1")]
    [InlineData("text ?? throw new InvalidOperationException()")]
    [InlineData("number switch { 0 => text, _ => throw new InvalidOperationException() }")]
    [InlineData("true ? \"ab\" : \"\"")]
    [InlineData("Environment.GetEnvironmentVariable(\"X\") + \"a\"")]
    [InlineData("$\"{(object?)null}a\"")]
    public Task Says_nothing_of_texts_that_fit_or_may_fit(string value) => FindsAsync("string text, int number", value);

    [Theory]
    [InlineData("\"😀😀😀😀😀😀😀😀\"", "8 pairs are 8 characters")]
    [InlineData("[|\"😀\"|]", "one pair is one character")]
    [InlineData("\"\\uD83D\\uD83D\"", "halves without another count each")]
    [InlineData("[|\"\\uD83D\" + string.Empty + \"\\uDE00\"|]", "halves that meet are one")]
    [InlineData("\"1234567\\uD83D\" + text + \"\\uDE00\"", "halves may meet where something unknown is between")]
    [InlineData("[|$\"{text}123456789\\uD83D\"|]", "all but the half are there anyhow")]
    public Task Counts_code_points(string value, string because)
    {
        Assert.NotEmpty(because);
        return FindsAsync("string text", value);
    }

    [Theory]
    [InlineData("flag ? [|\"\"|] : text")]
    [InlineData("flag ? \"ab\" : ([|\"\"|])")]
    [InlineData("text ?? [|\"\"|]")]
    [InlineData("(text) switch { \"a\" => [|\"a\"|], \"bc\" => \"bc\", _ => flag ? [|\"\"|] : \"xyz\" }")]
    [InlineData("false ? \"ab\" : [|\"\"|]")]
    [InlineData("[|\"\"|]!")]
    [InlineData("[|(string)\"\"|]")]
    public Task Looks_through_what_hands_on_a_value(string value) => FindsAsync("string? text, bool flag", value.Replace(": text", ": text!", StringComparison.Ordinal));

    [Fact]
    public async Task Looks_into_lists_and_maps()
    {
        ImmutableArray<Diagnostic> found = await FindsAsync(
            "string[] more, string text",
            """
            _ = animal with { Tags = ["12345", [|"123456"|], text, .. more, .. new[] { [|"1234567"|] }] };
            _ = animal with { Tags = new[] { [|"123456"|] } };
            _ = animal with { Tags = new List<string> { "a", [|"123456"|] } };
            _ = animal with { Tags = new List<string>(more) { [|"123456"|] } };
            _ = animal with { Tags = new string[] { [|"123456"|] }.ToList() };
            _ = animal with { Tags = Enumerable.Repeat([|"123456"|], 3).ToArray() };
            _ = animal with { Tags = text.Length > 1 ? ["a"] : [[|"123456"|]] };
            _ = animal with { Notes = new Dictionary<string, string> { ["a"] = [|"x"|], ["b"] = "xyz" } };
            _ = animal with { Notes = new Dictionary<string, string> { { "a", [|"x"|] }, { "b", "xyz" } } };
            """);

        Assert.Equal("An item in 'Tags' takes at most 5 characters, and this text has 6", found[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("A value in 'Notes' takes at least 3 characters, and this text has 1", found[^1].GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public Task Says_nothing_of_lists_that_may_be_other_than_they_are_written() => FindsAsync(
        "string[] more, List<string> list",
        """
        _ = animal with { Tags = more };
        _ = animal with { Tags = more.Select(static tag => tag + "123456").Where(static tag => tag.Length < 6).ToArray() };
        _ = animal with { Tags = new Shortened { "123456" } };
        _ = animal with { Notes = new Dictionary<string, string>() };
        _ = animal with { Mother = animal with { Code = "" } };
        return null;
        }

        private sealed class Shortened : List<string>
        {
            public new void Add(string text) => base.Add(text[..5]);
        }

        private static object? Other()
        {
        """);

    [Fact]
    public Task Looks_at_initializers_and_optional_members() => FindsInMethodAsync(
        "",
        """
        var animal = new Animal { Name = [|"x"|], Species = Species.Lion, Tags = ["a"], Born = default };
        Animal other = new() { Name = "xy", Species = Species.Lion, Tags = [[|"123456"|]], Born = default };
        var enclosure = new Enclosure { Title = "", Ground = EnclosureGround.Grass, Inventory = default, Nickname = [|""|] };
        _ = enclosure with { Nickname = new("a") };
        _ = enclosure with { Nickname = new([|""|]) };
        _ = enclosure with { Nickname = new Optional<string?>([|""|]) };
        _ = enclosure with { Nickname = null };
        _ = enclosure with { Nickname = default };
        """);

    [Fact]
    public Task Looks_at_locals_that_keep_their_value() => FindsAsync(
        "bool flag",
        """
        string name = flag ? "ab" : "";
        _ = animal with { Name = [|name|] };
        const string Short = "x";
        _ = animal with { Name = [|Short|] };
        string again = name;
        _ = animal with { Name = [|again|] };
        Func<Animal> later = () => animal with { Name = [|name|] };
        string repeated = "abcde";
        _ = animal with { Name = [|repeated + repeated|] };
        Console.WriteLine(name.Length + name);
        string? known = "abc";
        _ = animal with { Name = known ?? "" };
        var tags = new List<string> { "123456", "1234567" };
        _ = animal with { Tags = [|tags|] };
        string longTag = "123456";
        _ = animal with { Tags = [[|longTag|], [|longTag|]] };
        """);

    [Fact]
    public Task Says_nothing_of_locals_that_may_change() => FindsAsync(
        "bool flag",
        """
        string assigned = "";
        assigned = "ab";
        _ = animal with { Name = assigned };
        string added = "";
        added += "ab";
        _ = animal with { Name = added };
        string handedOut = "";
        Fill(ref handedOut);
        _ = animal with { Name = handedOut };
        string filled = "";
        Make(out filled);
        _ = animal with { Name = filled };
        string inFunction = "";
        void Set() => inFunction = "ab";
        Set();
        _ = animal with { Name = inFunction };
        string inTuple = "";
        (inTuple, _) = ("ab", 1);
        _ = animal with { Name = inTuple };
        string aliased = "";
        ref string alias = ref aliased;
        alias = "ab";
        _ = animal with { Name = aliased };
        string either = "", other = "";
        (flag ? ref either : ref other) = "ab";
        _ = animal with { Name = either };
        string? absent = null;
        absent ??= "ab";
        _ = animal with { Name = absent };
        var tags = new List<string> { "123456" };
        tags.Clear();
        _ = animal with { Tags = tags };
        string[] array = ["123456"];
        array[0] = "a";
        _ = animal with { Tags = array };
        string late;
        late = "ab";
        _ = animal with { Name = late };
        return null;
        }

        private static void Fill(ref string text) => text = "ab";

        private static void Make(out string text) => text = "ab";

        private static object? Other()
        {
        """);

    [Fact]
    public Task Reads_locals_that_are_made_of_each_other_in_short_time() => FindsAsync(
        "",
        string.Concat(Enumerable.Range(1, 60).Select(static index => $"string s{index} = s{index - 1} + s{index - 1};\n")).Insert(0, "string s0 = animal.Name;\n")
            + "_ = animal with { Name = s60 };");

    [Fact]
    public Task Reads_long_sums() => FindsAsync(
        "string text",
        $"_ = animal with {{ Name = [|{string.Join(" + ", Enumerable.Repeat("text + \"x\"", 1000))}|] }};");

    [Theory]
    [InlineData("string name = name; _ = animal with { Name = name };")]
    [InlineData("string name = name + \"x\"; _ = animal with { Name = name };")]
    [InlineData("string first = second; string second = first; _ = animal with { Name = second };")]
    [InlineData("var tags = new List<string> { tags[0] }; _ = animal with { Tags = tags };")]
    [InlineData("var tags = [\"x\"]; _ = animal with { Tags = tags, Name = };")]
    [InlineData("_ = animal with { Name = true ? \"\" };")]
    [InlineData("_ = animal with { Name = new string('x', ) + \"\".PadLeft() + string.Concat() };")]
    [InlineData("_ = animal with { Tags = Enumerable.Repeat().ToList() };")]
    public async Task Bears_code_that_does_not_compile(string statements) =>
        await CheckedCode.Of(MethodWith("Animal animal", statements)).AnalyzeAsync(new TextLengthAnalyzer(), new ItemCountAnalyzer(), new RequiredValueAnalyzer());

    [Fact]
    public Task Says_nothing_of_types_that_are_not_emitted() => FindsAsync(
        """
        public sealed record Plain
        {
            public string Name { get; set; } = "";

            public static Plain Make() => new() { Name = "" };
        }
        """);
}
