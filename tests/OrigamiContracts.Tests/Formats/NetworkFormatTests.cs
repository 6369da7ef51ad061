using System.Net;
using FsCheck;
using FsCheck.Fluent;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests.Formats;

/// <summary><c>ipv4</c> (RFC 2673), <c>ipv6</c> (RFC 4291), <c>email</c> (RFC 5321) and <c>idn-email</c> (RFC 6531).</summary>
public sealed class NetworkFormatTests
{
    private static readonly TestedFormat Ipv4 = new(static (ref readonly reader) => JsonFormats.IsIpv4(in reader), JsonFormats.IsIpv4);
    private static readonly TestedFormat Ipv6 = new(static (ref readonly reader) => JsonFormats.IsIpv6(in reader), JsonFormats.IsIpv6);
    private static readonly TestedFormat Emails = new(static (ref readonly reader) => JsonFormats.IsEmail(in reader), JsonFormats.IsEmail);
    private static readonly TestedFormat IdnEmails = new(static (ref readonly reader) => JsonFormats.IsIdnEmail(in reader), JsonFormats.IsIdnEmail);

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("127.0.0.1")]
    [InlineData("192.168.100.200")]
    [InlineData("255.255.255.255")]
    public void Dotted_quads_are_IPv4_addresses(string text) => Ipv4.Accepts(text);

    [Theory]
    [InlineData("")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.")]
    [InlineData(".1.2.3")]
    [InlineData("1..2.3")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1.2.3.4.")]
    [InlineData("256.0.0.1")]
    [InlineData("1.2.3.1000")]
    [InlineData("01.2.3.4")]
    [InlineData("1.2.3.00")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("1.2.3.4/24")]
    [InlineData("1.2.3.4:80")]
    [InlineData("+1.2.3.4")]
    [InlineData("1.2.3.-4")]
    [InlineData(" 1.2.3.4")]
    [InlineData("1.2.3.4\n")]
    [InlineData("1.2.3.৪")]
    [InlineData("1,2,3,4")]
    public void Other_texts_are_no_IPv4_addresses(string text) => Ipv4.Refuses(text);

    [Theory]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("1::")]
    [InlineData("2001:db8::8a2e:370:7334")]
    [InlineData("2001:0DB8:85A3:0000:0000:8A2E:0370:7334")]
    [InlineData("1:2:3:4:5:6:7:8")]
    [InlineData("1:2:3:4:5:6:7::")]
    [InlineData("::2:3:4:5:6:7:8")]
    [InlineData("1::3:4:5:6:7:8")]
    [InlineData("::ffff:192.0.2.1")]
    [InlineData("::192.0.2.1")]
    [InlineData("1:2::192.0.2.1")]
    [InlineData("1:2:3:4:5:6:192.0.2.1")]
    [InlineData("1:2:3:4:5::192.0.2.1")]
    public void Addresses_of_RFC_4291_are_IPv6_addresses(string text) => Ipv6.Accepts(text);

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData(":::")]
    [InlineData("1")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("1:2:3:4:5:6:7:8::")]
    [InlineData("::1:2:3:4:5:6:7:8")]
    [InlineData("1::2:3:4:5:6:7:8")]
    [InlineData("1::2::3")]
    [InlineData("1:::2")]
    [InlineData(":1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:")]
    [InlineData("1::2:")]
    [InlineData("12345::")]
    [InlineData("::g")]
    [InlineData("192.0.2.1")]
    [InlineData("::192.0.2")]
    [InlineData("::192.0.2.256")]
    [InlineData("::192.0.2.01")]
    [InlineData("::ff.0.2.1")]
    [InlineData("::192.0.2.1:5")]
    [InlineData("1:2:3:4:5:6:7:192.0.2.1")]
    [InlineData("::2:3:4:5:6:7:192.0.2.1")]
    [InlineData("fe80::1%eth0")]
    [InlineData("fe80::/10")]
    [InlineData("[::1]")]
    [InlineData(" ::1")]
    [InlineData("::1\n")]
    [InlineData("::৪")]
    public void Other_texts_are_no_IPv6_addresses(string text) => Ipv6.Refuses(text);

    [Fact]
    public void What_DotNet_writes_of_an_address_is_of_its_format()
    {
        Gen<byte> octets = Gen.Frequency((2, Gen.Constant((byte)0)), (1, Gen.Choose(0, 255).Select(static value => (byte)value)));
        Prop.ForAll(Arb.From(octets.ArrayOf(4)), static octets => Ipv4.IsAccepted(new IPAddress(octets).ToString())).QuickCheckThrowOnFailure();
        Prop.ForAll(Arb.From(octets.ArrayOf(16)), static octets => Ipv6.IsAccepted(new IPAddress(octets).ToString())).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("ada@example.org")]
    [InlineData("a@b")]
    [InlineData("ada.lovelace+engine@mail.example.org")]
    [InlineData("!#$%&'*+-/=?^_`{|}~@example.org")]
    [InlineData("1@2.example")]
    [InlineData("ada@c--d.example")]
    [InlineData("ada@xn--x.example")]
    [InlineData("ada@10.20.30.40")]
    [InlineData("\"\"@example.org")]
    [InlineData("\" \"@example.org")]
    [InlineData("\"ada lovelace\"@example.org")]
    [InlineData("\".ada..\"@example.org")]
    [InlineData("\"ada@engine\"@example.org")]
    [InlineData("\"\\\"\\\\\\a\\ \"@example.org")]
    [InlineData("ada@[192.0.2.1]")]
    [InlineData("ada@[192.000.002.001]")]
    [InlineData("ada@[IPv6:2001:db8::1]")]
    [InlineData("ada@[ipv6:::]")]
    [InlineData("ada@[IPv6:1:2:3:4:5:6:7:8]")]
    [InlineData("ada@[IPv6:1:2:3:4:5:6::]")]
    [InlineData("ada@[IPv6:1:2:3:4::192.0.2.1]")]
    public void Mailboxes_of_RFC_5321_are_email_addresses(string text)
    {
        Emails.Accepts(text);
        IdnEmails.Accepts(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("ada")]
    [InlineData("ada@")]
    [InlineData("@example.org")]
    [InlineData("ada lovelace@example.org")]
    [InlineData(".ada@example.org")]
    [InlineData("ada.@example.org")]
    [InlineData("ada..lovelace@example.org")]
    [InlineData("ada@engine@example.org")]
    [InlineData("ada\\@engine@example.org")]
    [InlineData("ada(comment)@example.org")]
    [InlineData("ada,bob@example.org")]
    [InlineData("<ada@example.org>")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("\"ada@example.org")]
    [InlineData("\"ada\"lovelace@example.org")]
    [InlineData("\"ada\".lovelace@example.org")]
    [InlineData("ada.\"lovelace\"@example.org")]
    [InlineData("\"ada\\\"@example.org")]
    [InlineData("\"a\"b\"@example.org")]
    [InlineData("\"a\tb\"@example.org")]
    [InlineData("\"a\\\tb\"@example.org")]
    [InlineData("ada\u007f@example.org")]
    [InlineData("ada@example.org\n")]
    [InlineData(" ada@example.org")]
    [InlineData("ada@.example.org")]
    [InlineData("ada@example..org")]
    [InlineData("ada@example.org.")]
    [InlineData("ada@-example.org")]
    [InlineData("ada@example-.org")]
    [InlineData("ada@exam_ple.org")]
    [InlineData("ada@example.org/x")]
    [InlineData("ada@[]")]
    [InlineData("ada@[192.0.2]")]
    [InlineData("ada@[192.0.2.256]")]
    [InlineData("ada@[192.0.2.1")]
    [InlineData("ada@x[192.0.2.1]")]
    [InlineData("ada@[2001:db8::1]")]
    [InlineData("ada@[IPv6:]")]
    [InlineData("ada@[IPv6:1:2:3:4:5:6:7::]")]
    [InlineData("ada@[IPv6:1:2:3:4:5::192.0.2.1]")]
    [InlineData("ada@[tag:content]")]
    [InlineData("ada＠example.org")]
    public void Other_texts_are_no_email_addresses(string text)
    {
        Emails.Refuses(text);
        IdnEmails.Refuses(text);
    }

    [Theory]
    [InlineData("δοκιμή@παράδειγμα.δοκιμή")]
    [InlineData("실례@실례.테스트")]
    [InlineData("\"δο κιμή\"@example.org")]
    [InlineData("ada@bücher.example")]
    [InlineData("😀@example.org")]
    public void Other_scripts_are_for_internationalized_addresses(string text)
    {
        Emails.Refuses(text);
        IdnEmails.Accepts(text);
    }

    [Theory]
    [InlineData("ada@Bücher.example")]
    [InlineData("ada@☃.example")]
    [InlineData("ada@example。org")]
    [InlineData("\"\\δ\"@example.org")]
    public void What_is_no_U_label_is_no_domain_of_an_internationalized_address(string text) => IdnEmails.Refuses(text);

    [Fact]
    public void Mailboxes_have_limits()
    {
        string label = new('d', 63);
        Emails.Accepts($"{new string('l', 64)}@{label}");
        Emails.Refuses($"{new string('l', 65)}@{label}");
        Emails.Refuses($"ada@{label}d");
        Emails.Accepts($"{new string('l', 62)}@{label}.{label}.{label}");
        Emails.Refuses($"{new string('l', 63)}@{label}.{label}.{label}");
        Emails.Refuses($"\"{new string('l', 63)}\"@{label}");
    }

    [Fact]
    public void A_surrogate_that_stands_alone_is_no_text_of_any_format()
    {
        Assert.False(JsonFormats.IsIdnEmail("\uD800@example.org"));
        Assert.False(JsonFormats.IsJsonPointer("/\uDE00"));
        Assert.False(JsonReaderOf.Text("""\uD800@example.org""", static (ref readonly reader) => JsonFormats.IsIdnEmail(in reader)));
        Assert.False(JsonReaderOf.Text("""/\uDE00""", static (ref readonly reader) => JsonFormats.IsJsonPointer(in reader)));
    }

    [Fact]
    public void No_text_that_is_of_a_format_allocates()
    {
        Assert.Equal(0, Ipv4.AllocatedFor("192.168.100.200"));
        Assert.Equal(0, Ipv6.AllocatedFor("2001:db8::192.0.2.1"));
        Assert.Equal(0, Emails.AllocatedFor("\"ada lovelace\"@mail.example.org"));
        Assert.Equal(0, Emails.AllocatedFor("ada@[IPv6:2001:db8::1]"));
        Assert.Equal(0, IdnEmails.AllocatedFor("δοκιμή@παράδειγμα.δοκιμή"));
    }
}
