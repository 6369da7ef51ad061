using FsCheck;
using FsCheck.Fluent;
using OrigamiContracts.Support;
using Xunit;

namespace OrigamiContracts.Tests.Formats;

/// <summary>
/// <c>uri</c> and <c>uri-reference</c> (RFC 3986), <c>iri</c> and <c>iri-reference</c> (RFC 3987), <c>uri-template</c>
/// (RFC 6570), <c>uuid</c> (RFC 4122), <c>json-pointer</c> (RFC 6901) and <c>relative-json-pointer</c>.
/// </summary>
public sealed class IdentifierFormatTests
{
    private static readonly TestedFormat Uris = new(static (ref readonly reader) => JsonFormats.IsUri(in reader), JsonFormats.IsUri);
    private static readonly TestedFormat UriReferences = new(static (ref readonly reader) => JsonFormats.IsUriReference(in reader), JsonFormats.IsUriReference);
    private static readonly TestedFormat Iris = new(static (ref readonly reader) => JsonFormats.IsIri(in reader), JsonFormats.IsIri);
    private static readonly TestedFormat IriReferences = new(static (ref readonly reader) => JsonFormats.IsIriReference(in reader), JsonFormats.IsIriReference);
    private static readonly TestedFormat UriTemplates = new(static (ref readonly reader) => JsonFormats.IsUriTemplate(in reader), JsonFormats.IsUriTemplate);
    private static readonly TestedFormat Uuids = new(static (ref readonly reader) => JsonFormats.IsUuid(in reader), JsonFormats.IsUuid);
    private static readonly TestedFormat JsonPointers = new(static (ref readonly reader) => JsonFormats.IsJsonPointer(in reader), JsonFormats.IsJsonPointer);
    private static readonly TestedFormat RelativeJsonPointers = new(static (ref readonly reader) => JsonFormats.IsRelativeJsonPointer(in reader), JsonFormats.IsRelativeJsonPointer);

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("https://example.org/")]
    [InlineData("https://ada:engine@example.org:8443/a/b;c=d?e=f&g[]#h", false)]
    [InlineData("https://ada:engine@example.org:8443/a//b;c=d,e?f=g/h?i&j=k%20l#m/n?o")]
    [InlineData("https://-.~_!$&'()*+,;=:%40@example.org")]
    [InlineData("https://example.org:")]
    [InlineData("https://example.org:123456789012")]
    [InlineData("https://:443")]
    [InlineData("https://@")]
    [InlineData("https://a%20b!$&'()*+,;=_~.example/")]
    [InlineData("https://999.999.999.999/")]
    [InlineData("https://[2001:db8::1]:443/x")]
    [InlineData("https://[::ffff:192.0.2.1]")]
    [InlineData("https://[v7.a:b!]/")]
    [InlineData("https://[V1F.x]")]
    [InlineData("file:///etc/hosts")]
    [InlineData("file:/etc/hosts")]
    [InlineData("mailto:ada@example.org?subject=x")]
    [InlineData("urn:example:a:b/c")]
    [InlineData("tel:+1-201-555-0123")]
    [InlineData("a+b-c.1:x")]
    [InlineData("x:")]
    [InlineData("x:?y#z")]
    [InlineData("data:,%F0%9F%98%80")]
    public void URIs_of_RFC_3986_are_URIs(string text, bool expected = true)
    {
        Assert.Equal(expected, Uris.IsAccepted(text));
        Assert.Equal(expected, UriReferences.IsAccepted(text));
        Assert.Equal(expected, Iris.IsAccepted(text));
        Assert.Equal(expected, IriReferences.IsAccepted(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("/abc")]
    [InlineData("../a/./b")]
    [InlineData("./a:b")]
    [InlineData("a/b:c")]
    [InlineData("//example.org/a")]
    [InlineData("//")]
    [InlineData("?a:b=c/d")]
    [InlineData("#a:b")]
    [InlineData("a?b#c")]
    [InlineData("%41bc")]
    public void Relative_references_are_references_but_no_URIs(string text)
    {
        Uris.Refuses(text);
        UriReferences.Accepts(text);
        Iris.Refuses(text);
        IriReferences.Accepts(text);
    }

    [Theory]
    [InlineData("1:b")]
    [InlineData(":a")]
    [InlineData("a_b:c")]
    [InlineData("a b")]
    [InlineData("https://example.org/a b")]
    [InlineData("https://example.org/\"")]
    [InlineData("https://example.org/<a>")]
    [InlineData("https://example.org/{a}")]
    [InlineData("https://example.org/a|b")]
    [InlineData("https://example.org/a\\b")]
    [InlineData("https://example.org/a^b")]
    [InlineData("https://example.org/a`b")]
    [InlineData("https://example.org/[a]")]
    [InlineData("https://example.org/?a[]=b")]
    [InlineData("https://example.org/#a#b")]
    [InlineData("https://example.org/%")]
    [InlineData("https://example.org/%4")]
    [InlineData("https://example.org/%4G")]
    [InlineData("https://example.org/?%zz")]
    [InlineData("https://ada@engine@example.org")]
    [InlineData("https://[@example.org")]
    [InlineData("https://example.org:http/")]
    [InlineData("https://example.org::80")]
    [InlineData("https://2001:db8::1/")]
    [InlineData("https://[2001:db8::1")]
    [InlineData("https://[2001:db8::1]x")]
    [InlineData("https://x[::1]")]
    [InlineData("https://[]")]
    [InlineData("https://[::g]")]
    [InlineData("https://[::ffff:192.0.2.01]")]
    [InlineData("https://[fe80::1%25eth0]")]
    [InlineData("https://[v.x]")]
    [InlineData("https://[v1.]")]
    [InlineData("https://[v1]")]
    [InlineData("https://[vg.x]")]
    [InlineData("https://[192.0.2.1]")]
    [InlineData("\\\\server\\share")]
    [InlineData("https://example.org/\n")]
    [InlineData(" https://example.org/")]
    [InlineData("https://example.org/\u007F")]
    public void Other_texts_are_no_references(string text)
    {
        Uris.Refuses(text);
        UriReferences.Refuses(text);
        Iris.Refuses(text);
        IriReferences.Refuses(text);
    }

    [Theory]
    [InlineData("https://bücher.example/ß?q=π#ü", true)]
    [InlineData("https://ünder@example.org/", true)]
    [InlineData("https://example.org/😀", true)]
    [InlineData("https://example.org/\uFFEF\uF900\uFDCF", true)]
    [InlineData("https://example.org/?q=\uE000\U000F0000", true)]
    [InlineData("https://example.org/\uE000", false)]
    [InlineData("https://example.org/#\uE000", false)]
    [InlineData("https://example.org/\u0080", false)]
    [InlineData("https://example.org/\uFDD0", false)]
    [InlineData("https://example.org/\uFFFE", false)]
    [InlineData("https://example.org/\U0001FFFE", false)]
    [InlineData("https://example.org/\U000E0001", false)]
    [InlineData("https://example.org/\U000E1000", true)]
    [InlineData("https://example.org/\u200E", false)]
    [InlineData("https://example.org/?q=\u202E", false)]
    [InlineData("ü:x", false)]
    [InlineData("https://example.org:٣/", false)]
    public void Other_scripts_are_for_IRIs(string text, bool expected)
    {
        Uris.Refuses(text);
        UriReferences.Refuses(text);
        Assert.Equal(expected, Iris.IsAccepted(text));
        Assert.Equal(expected, IriReferences.IsAccepted(text));
    }

    [Fact]
    public void What_DotNet_escapes_can_stand_in_a_URI() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        static text => Uris.IsAccepted($"https://example.org/{Uri.EscapeDataString(text.Get)}?{Uri.EscapeDataString(text.Get)}"))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("https://example.org/a")]
    [InlineData("{a}")]
    [InlineData("/{a}/b{c}")]
    [InlineData("{a,b,c}")]
    [InlineData("{+a}{#a}{.a}{/a}{;a}{?a}{&a}")]
    [InlineData("{=a}")]
    [InlineData("{?a,b*,c:3}")]
    [InlineData("{a:1}{a:9999}")]
    [InlineData("{a*}")]
    [InlineData("{a.b.c}")]
    [InlineData("{_a1}")]
    [InlineData("{%41%2F}")]
    [InlineData("a%20b'c[]")]
    [InlineData("bücher/\uE000/\U000F0000/{a}")]
    public void Templates_of_RFC_6570_are_URI_templates(string text) => UriTemplates.Accepts(text);

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{}")]
    [InlineData("{a")]
    [InlineData("a}")]
    [InlineData("{{a}}")]
    [InlineData("{a{b}}")]
    [InlineData("{+}")]
    [InlineData("{++a}")]
    [InlineData("{a,}")]
    [InlineData("{a,,b}")]
    [InlineData("{a b}")]
    [InlineData("{a-b}")]
    [InlineData("{.}")]
    [InlineData("{a.}")]
    [InlineData("{a..b}")]
    [InlineData("{a:0}")]
    [InlineData("{a:01}")]
    [InlineData("{a:10000}")]
    [InlineData("{a:}")]
    [InlineData("{a:1*}")]
    [InlineData("{a**}")]
    [InlineData("{*}")]
    [InlineData("{a=b}")]
    [InlineData("{%4}")]
    [InlineData("{ü}")]
    [InlineData("a b")]
    [InlineData("a\"b")]
    [InlineData("a<b>")]
    [InlineData("a\\b")]
    [InlineData("a^b")]
    [InlineData("a`b")]
    [InlineData("a|b")]
    [InlineData("a%")]
    [InlineData("a%4x")]
    [InlineData("a\n")]
    [InlineData("a\u0080")]
    public void Other_texts_are_no_URI_templates(string text) => UriTemplates.Refuses(text);

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000", true)]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e", true)]
    [InlineData("0F8FAD5B-D9CB-469F-A165-70867728950E", true)]
    [InlineData("0f8fad5bd9cb469fa16570867728950e", false)]
    [InlineData("{0f8fad5b-d9cb-469f-a165-70867728950e}", false)]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950", false)]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950ee", false)]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950g", false)]
    [InlineData("0f8fad5bd-9cb-469f-a165-70867728950e", false)]
    [InlineData(" 0f8fad5b-d9cb-469f-a165-7086772895 ", false)]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e\n", false)]
    [InlineData("urn:uuid:0f8fad5b-d9cb-469f-a165-70867728950e", false)]
    [InlineData("", false)]
    public void Uuids_have_their_hyphens_and_either_case(string text, bool expected) => Assert.Equal(expected, Uuids.IsAccepted(text));

    [Fact]
    public void What_DotNet_writes_of_a_Guid_is_a_UUID() => Prop.ForAll(
        ArbMap.Default.ArbFor<Guid>(),
        static value => Uuids.IsAccepted(value.ToString()) && Uuids.IsAccepted(value.ToString().ToUpperInvariant()) && !Uuids.IsAccepted(value.ToString("N")))
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("", true)]
    [InlineData("/", true)]
    [InlineData("//", true)]
    [InlineData("/a/b/0/-", true)]
    [InlineData("/a~0b~1c", true)]
    [InlineData("/~01", true)]
    [InlineData("/ü \"\\%^|", true)]
    [InlineData("/\u0000\n\u007F😀", true)]
    [InlineData("/～", true)]
    [InlineData("a", false)]
    [InlineData("0", false)]
    [InlineData("a/b", false)]
    [InlineData("#", false)]
    [InlineData("#/a", false)]
    [InlineData("/~", false)]
    [InlineData("/~2", false)]
    [InlineData("/~~0", false)]
    [InlineData("/a~/b", false)]
    [InlineData("/~０", false)]
    public void JSON_pointers_begin_with_a_slash_and_escape_tildes(string text, bool expected) => Assert.Equal(expected, JsonPointers.IsAccepted(text));

    [Theory]
    [InlineData("0", true)]
    [InlineData("1/a", true)]
    [InlineData("120/a~0/", true)]
    [InlineData("0#", true)]
    [InlineData("10#", true)]
    [InlineData("0+1", true)]
    [InlineData("0-10/a", true)]
    [InlineData("1-0#", true)]
    [InlineData("0//", true)]
    [InlineData("", false)]
    [InlineData("/a", false)]
    [InlineData("#", false)]
    [InlineData("00", false)]
    [InlineData("01/a", false)]
    [InlineData("-1/a", false)]
    [InlineData("+1", false)]
    [InlineData("0+", false)]
    [InlineData("0+01", false)]
    [InlineData("0+-1", false)]
    [InlineData("0+1+1", false)]
    [InlineData("0##", false)]
    [InlineData("0#/a", false)]
    [InlineData("1a", false)]
    [InlineData("1/~2", false)]
    [InlineData("٣/a", false)]
    [InlineData("1\n", false)]
    public void Relative_JSON_pointers_begin_with_an_integer(string text, bool expected) => Assert.Equal(expected, RelativeJsonPointers.IsAccepted(text));

    [Fact]
    public void No_text_that_is_of_a_format_allocates()
    {
        string uri = $"https://ada@example.org:443/{new string('a', 1000)}?%20#x";
        Assert.Equal(0, Uris.AllocatedFor(uri));
        Assert.Equal(0, UriReferences.AllocatedFor("//[2001:db8::1]/a?b#c"));
        Assert.Equal(0, Iris.AllocatedFor($"https://bücher.example/{new string('ß', 1000)}?\uE000"));
        Assert.Equal(0, IriReferences.AllocatedFor("/ü"));
        Assert.Equal(0, UriTemplates.AllocatedFor("https://example.org/ü{?a,b*,c:3}"));
        Assert.Equal(0, Uuids.AllocatedFor("0f8fad5b-d9cb-469f-a165-70867728950e"));
        Assert.Equal(0, JsonPointers.AllocatedFor("/a~0b/ü"));
        Assert.Equal(0, RelativeJsonPointers.AllocatedFor("10-2/a"));
    }
}
