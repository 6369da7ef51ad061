using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace OrigamiContracts.V2.Tests.Unions;

/// <summary>A union is judged as its JSON is.</summary>
public sealed class UnionValidationTests
{
    [Theory]
    [InlineData("""{"kind":"cat","name":"x"}""", "")]
    [InlineData("""{"kind":"cat","name":""}""", "(root) oneOf, /name minLength")]
    [InlineData("""{"kind":"cow","name":"x"}""", "(root) oneOf, /kind enum")]
    [InlineData("null", "(root) oneOf")]
    public void A_union_is_validated(string json, string expected)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);

        Assert.Equal(expected, Findings(Pet.Validate(utf8)));
        Assert.Equal(expected, Findings(Pet.Parse(utf8).Validate()));
    }

    [Fact]
    public void A_union_in_a_record_is_validated_at_its_place()
    {
        var holder = new Holder
        {
            Pet = new Cat { Kind = "cat", Name = "" },
            OptionalPet = new Dog { Kind = DogKind.Puppy, Name = "y" },
            Pets = [new Cat { Kind = "cow", Name = "x" }],
            Anything = null,
            Kind = "box",
        };

        const string Expected = "/kind const, /pet oneOf, /pet/name minLength, /pets/0 oneOf, /pets/0/kind enum";
        Assert.Equal(Expected, Findings(holder.Validate()));
        Assert.Equal(Expected, Findings(Holder.Validate(holder.ToUtf8Json())));
    }

    [Fact]
    public void What_should_not_be_null_is_found()
    {
        var holder = new Holder { Pet = null!, Pets = [null!], Anything = null };

        Assert.Equal("/pet oneOf, /pets/0 oneOf", Findings(holder.Validate()));
        Assert.Equal("/pet oneOf, /pets/0 oneOf", Findings(Holder.Validate(holder.ToUtf8Json())));
    }

    [Fact]
    public void Objects_are_judged_as_their_texts_are() => Prop.ForAll(JsonTexts.Any, static json =>
    {
        byte[] utf8 = Encoding.UTF8.GetBytes($$"""{"pet":{"kind":"cat","name":"x"},"pets":[],"anything":{{json}},"optionalPet":{{json}},"petsByName":{"p":{{json}}},"more":{{json}}}""");
        byte[] written = Holder.Parse(utf8).ToUtf8Json();
        return Findings(Holder.Validate(written)) == Findings(Holder.Parse(utf8).Validate());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(30));

    private static string Findings(ValidationReport report) => string.Join(", ", report.Violations
        .Select(static violation => $"{(violation.InstanceLocation.Length == 0 ? "(root)" : violation.InstanceLocation)} {violation.Keyword}")
        .Order(StringComparer.Ordinal));
}
