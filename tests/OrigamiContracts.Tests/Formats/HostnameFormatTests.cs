using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests.Formats;

/// <summary><c>hostname</c> (RFC 1123) and <c>idn-hostname</c> (RFC 5890 to RFC 5893).</summary>
public sealed class HostnameFormatTests
{
    private static readonly TestedFormat Hostnames = new(static (ref readonly reader) => JsonFormats.IsHostname(in reader), JsonFormats.IsHostname);
    private static readonly TestedFormat IdnHostnames = new(static (ref readonly reader) => JsonFormats.IsIdnHostname(in reader), JsonFormats.IsIdnHostname);

    [Theory]
    [InlineData("a")]
    [InlineData("localhost")]
    [InlineData("www.example.org")]
    [InlineData("WWW.Example.ORG")]
    [InlineData("3com.example")]
    [InlineData("x1-y2.example")]
    [InlineData("a--b.example")]
    [InlineData("r3---sn-x.example")]
    [InlineData("192.0.2.1")]
    public void Labels_of_letters_digits_and_hyphens_are_hostnames(string text)
    {
        Hostnames.Accepts(text);
        IdnHostnames.Accepts(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData(".example")]
    [InlineData("example.")]
    [InlineData("www..example")]
    [InlineData("-example")]
    [InlineData("example-.org")]
    [InlineData("exam_ple")]
    [InlineData("exam ple")]
    [InlineData("example.org:80")]
    [InlineData("example.org/")]
    [InlineData("example.org\n")]
    [InlineData(" example.org")]
    [InlineData("*.example.org")]
    public void Other_texts_are_no_hostnames(string text)
    {
        Hostnames.Refuses(text);
        IdnHostnames.Refuses(text);
    }

    [Fact]
    public void Hostnames_have_limits()
    {
        string label = new('d', 63);
        string rest = new('r', 61);
        Hostnames.Accepts(label);
        Hostnames.Refuses(label + "d");
        Hostnames.Accepts($"{label}.{label}.{label}.{rest}");
        Hostnames.Refuses($"{label}.{label}.{label}.{rest}r");

        // What counts is the length that the domain name system sees: "xn--" and the Punycode.
        IdnHostnames.Accepts(new string('ü', 57));
        IdnHostnames.Refuses(new string('ü', 58));
        IdnHostnames.Accepts($"{label}.{label}.{label}.{new string('r', 51)}.bü");
        IdnHostnames.Refuses($"{label}.{label}.{label}.{new string('r', 52)}.bü");
    }

    [Theory]
    [InlineData("xn--bcher-kva.example", "bücher.example")]
    [InlineData("XN--BCHER-KVA.example", "bücher.example")]
    [InlineData("xn--zca", "ß")]
    [InlineData("xn--4xa", "ς")]
    [InlineData("xn--fiqs8s", "中国")]
    [InlineData("xn--mgbaam7a8h", "امارات")]
    [InlineData("xn--11b2ezcw70k", "क्\u200Dष")]
    [InlineData("xn--ngba5hb2804a", "بي\u200Cبي")]
    public void A_labels_are_hostnames_as_the_U_labels_they_encode_are(string ascii, string international)
    {
        Hostnames.Accepts(ascii);
        IdnHostnames.Accepts(ascii);
        IdnHostnames.Accepts(international);
        Hostnames.Refuses(international);
    }

    [Theory]
    [InlineData("xn--")]
    [InlineData("xn---")]
    [InlineData("xn--x")]
    [InlineData("xn--X")]
    [InlineData("xn--example")]
    [InlineData("xn--abc-")]
    [InlineData("xn--bcher-kva-")]
    [InlineData("xn---bcher-kva")]
    [InlineData("xn--99999999")]
    [InlineData("xn--aa---o47jg78q")]
    [InlineData("xn--hello-txk")]
    [InlineData("xn--bcher-kvb.xn--x")]
    [InlineData("xn--a-ecp.ru")]
    [InlineData("xn--u-ccb")]
    [InlineData("xn--0ca24w")]
    public void What_begins_like_an_A_label_has_to_be_one(string text)
    {
        Hostnames.Refuses(text);
        IdnHostnames.Refuses(text);
    }

    [Theory]
    [InlineData("실례.테스트")]
    [InlineData("παράδειγμα.δοκιμή")]
    [InlineData("ßς\u0F0B\u3007")]
    [InlineData("\u06FD\u06FE")]
    [InlineData("a\u0301\u0323b", false)]
    [InlineData("ạ\u0301b")]
    [InlineData("a\u0323\u0301b", false)]
    [InlineData("á", true)]
    [InlineData("a\u0301", false)]
    [InlineData("ậ", true)]
    [InlineData("ạ\u0302", false)]
    [InlineData("â\u0323", false)]
    [InlineData("ǟ", true)]
    [InlineData("ä\u0304", false)]
    [InlineData("Bücher", false)]
    [InlineData("ＡＢＣ", false)]
    [InlineData("ﬁx", false)]
    [InlineData("x²y", false)]
    [InlineData("☃", false)]
    [InlineData("😀", false)]
    [InlineData("a\u00ADb", false)]
    [InlineData("a\u2019b", false)]
    [InlineData("\u0378", false)]
    [InlineData("ü-", false)]
    [InlineData("-ü", false)]
    [InlineData("üx--y", false)]
    [InlineData("xn--ü", false)]
    [InlineData("xxü--y", true)]
    [InlineData("\u0300ü", false)]
    [InlineData("\u0903ü", false)]
    [InlineData("\u0640ب", false)]
    [InlineData("\u07FA", false)]
    [InlineData("〮실례", false)]
    [InlineData("실〮례", false)]
    [InlineData("丈〱丈", false)]
    [InlineData("丈〻", false)]
    [InlineData("\u1100\u1161", false)]
    [InlineData("ab--cd.ü", false)]
    public void U_labels_are_normalized_and_made_of_what_IDNA2008_allows(string text, bool expected = true) =>
        Assert.Equal(expected, IdnHostnames.IsAccepted(text));

    [Theory]
    [InlineData("l·l", true)]
    [InlineData("·l", false)]
    [InlineData("l·", false)]
    [InlineData("a·l", false)]
    [InlineData("l·a", false)]
    [InlineData("α\u0375β", true)]
    [InlineData("α\u0375b", false)]
    [InlineData("α\u0375", false)]
    [InlineData("א\u05F3ב", true)]
    [InlineData("\u05F3ב", false)]
    [InlineData("א\u05F4ב", true)]
    [InlineData("א1\u05F4ב", false)]
    [InlineData("・ぁ", true)]
    [InlineData("ァ・", true)]
    [InlineData("丈・", true)]
    [InlineData("・", false)]
    [InlineData("abc・def", false)]
    [InlineData("ب\u0660ب", true)]
    [InlineData("ب\u06F0ب", true)]
    [InlineData("ب\u0660\u06F0", false)]
    [InlineData("\u06F01", true)]
    [InlineData("क\u094D\u200Dष", true)]
    [InlineData("क\u200Dष", false)]
    [InlineData("\u200Dष", false)]
    [InlineData("क\u094D\u200Cष", true)]
    [InlineData("क\u200Cष", false)]
    [InlineData("ب\u200Cب", true)]
    [InlineData("ب\u064E\u200C\u064Eب", true)]
    [InlineData("ا\u200Cب", false)]
    [InlineData("ب\u200C", false)]
    [InlineData("\u200Cب", false)]
    [InlineData("a\u200Cb", false)]
    public void Some_characters_may_stand_beside_certain_others_only(string text, bool expected) =>
        Assert.Equal(expected, IdnHostnames.IsAccepted(text));

    [Theory]
    [InlineData("אבג.example", true)]
    [InlineData("אבג1.example", true)]
    [InlineData("1אבג.example", false)]
    [InlineData("אבגx.example", false)]
    [InlineData("xאבג.example", false)]
    [InlineData("אבג.1example", false)]
    [InlineData("אבג.x1.example", true)]
    [InlineData("3com.bücher", true)]
    [InlineData("אב\u05B4", true)]
    [InlineData("ب1\u0661", false)]
    [InlineData("xn--4dbrk0ce.3com", false)]
    [InlineData("xn--4dbrk0ce.com3", true)]
    public void Names_with_a_label_from_right_to_left_keep_the_Bidi_Rule(string text, bool expected) =>
        Assert.Equal(expected, IdnHostnames.IsAccepted(text));

    [Theory]
    [InlineData("a\u3002b", true)]
    [InlineData("a\uFF0Eb", true)]
    [InlineData("a\uFF61b", true)]
    [InlineData("丈\u3002丈.ü", true)]
    [InlineData("\u3002", false)]
    [InlineData("a\u3002", false)]
    [InlineData("\uFF0Ea", false)]
    [InlineData("a\uFF61.b", false)]
    [InlineData("a\u3001b", false)]
    public void Dots_of_other_scripts_separate_labels_of_internationalized_names_only(string text, bool expected)
    {
        Assert.Equal(expected, IdnHostnames.IsAccepted(text));
        Hostnames.Refuses(text);
    }

    [Fact]
    public void A_long_text_is_no_name()
    {
        Hostnames.Refuses(string.Concat(Enumerable.Repeat("a.", 100_000)) + "a");
        IdnHostnames.Refuses(new string('ü', 100_000));
        IdnHostnames.Refuses(new string('\u3001', 100_000));
    }

    [Fact]
    public void No_text_that_is_of_a_format_allocates()
    {
        Assert.Equal(0, Hostnames.AllocatedFor("www.xn--bcher-kva.example"));
        Assert.Equal(0, IdnHostnames.AllocatedFor("www.bücher.example"));
        Assert.Equal(0, IdnHostnames.AllocatedFor("ạ\u0301b.क\u094D\u200Dष"));
    }
}
