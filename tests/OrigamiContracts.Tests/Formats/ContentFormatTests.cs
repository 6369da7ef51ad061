using FsCheck;
using FsCheck.Fluent;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests.Formats;

/// <summary><c>byte</c> (RFC 4648, section 4) and <c>regex</c> (ECMA-262, section 22.2.1).</summary>
public sealed class ContentFormatTests
{
    private static readonly TestedFormat Bytes = new(static (ref readonly reader) => JsonFormats.IsByte(in reader), JsonFormats.IsByte);
    private static readonly TestedFormat Regexes = new(static (ref readonly reader) => JsonFormats.IsRegex(in reader), JsonFormats.IsRegex);

    [Theory]
    [InlineData("", true)]
    [InlineData("AA==", true)]
    [InlineData("/+8=", true)]
    [InlineData("AAAA", true)]
    [InlineData("T3JpZ2FtaQ==", true)]
    [InlineData("A", false)]
    [InlineData("AA", false)]
    [InlineData("AA=", false)]
    [InlineData("AAA", false)]
    [InlineData("A===", false)]
    [InlineData("====", false)]
    [InlineData("AA==AA==", false)]
    [InlineData("AAAA=", false)]
    [InlineData("AB==", false)]
    [InlineData("AAB=", false)]
    [InlineData("_-8=", false)]
    [InlineData("AA A", false)]
    [InlineData("AAAA\n", false)]
    [InlineData("AAAA\r\nAAAA", false)]
    [InlineData("üAA=", false)]
    public void Bytes_are_base64_with_padding(string text, bool expected) => Assert.Equal(expected, Bytes.IsAccepted(text));

    [Fact]
    public void What_DotNet_writes_as_base64_is_of_the_format() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(),
        static bytes => Bytes.IsAccepted(Convert.ToBase64String(bytes)))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("^a+b*?c{2,}(?:d|e)[^f-g]$")]
    [InlineData(@"\d\D\w\W\s\S\b\B\.\/\cA\x41\u0041\u{1F600}\0")]
    [InlineData(@"(?<name>a)\k<name>\1")]
    [InlineData("(?<größe>a)")]
    [InlineData("(?<=a+)b(?!c)")]
    [InlineData(@"\p{L}\P{Script=Greek}\p{sc=Hira}\p{scx=Arab}\p{gc=Lu}\p{Emoji}")]
    [InlineData("[]")]
    [InlineData("[^]")]
    [InlineData("😀[😀-😎]")]
    [InlineData(@"[\w\-]+\@")]
    public void Patterns_of_ECMA_262_are_regular_expressions(string text) => Regexes.Accepts(text);

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("[a")]
    [InlineData("*a")]
    [InlineData("a**")]
    [InlineData("a{2,1}")]
    [InlineData("{")]
    [InlineData("[z-a]")]
    [InlineData(@"[\d-z]")]
    [InlineData(@"\")]
    [InlineData(@"\a")]
    [InlineData(@"\Z")]
    [InlineData(@"\1")]
    [InlineData(@"\u{110000}")]
    [InlineData(@"\p{Klingon}")]
    [InlineData(@"\p{Script=L}")]
    [InlineData(@"\p{gc=Greek}")]
    [InlineData("(?<1>a)")]
    [InlineData("(?<a>b)(?<a>c)")]
    [InlineData(@"\k<a>")]
    [InlineData("(?P<a>b)")]
    [InlineData("(?#a)")]
    [InlineData("(?i)a")]
    public void Other_texts_are_no_regular_expressions(string text) => Regexes.Refuses(text);

    [Fact]
    public void No_base64_allocates()
    {
        Assert.Equal(0, Bytes.AllocatedFor("T3JpZ2FtaQ=="));
        Assert.Equal(0, Bytes.AllocatedFor(Convert.ToBase64String(new byte[10_000])));
    }
}
