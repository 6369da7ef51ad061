using System.Text;
using System.Text.Json;
using Xunit;

namespace OrigamiContracts.V2.Tests.Unions;

/// <summary>What a union can be asked, and which case a value is read as.</summary>
public sealed class UnionTests
{
    private static readonly Cat Tom = new() { Kind = "cat", Name = "Tom", Lives = 9 };

    [Fact]
    public void A_value_is_made_of_a_case_and_taken_apart_again()
    {
        Pet pet = Tom;

        Assert.Equal(PetCase.Cat, pet.Case);
        Assert.True(pet.TryGetCat(out Cat? cat));
        Assert.Same(Tom, cat);
        Assert.False(pet.TryGetDog(out Dog? dog));
        Assert.Null(dog);
        Assert.False(pet.TryGetUnknown(out _));
        Assert.Equal("Tom", pet.Match(static cat => cat.Name, static dog => dog.Name, static unknown => unknown.GetRawText()));
        Assert.Equal("Tom", pet.Value switch { Cat { Name: var name } => name, _ => null });
        string? seen = null;
        pet.Switch(cat => seen = cat.Name, dog => seen = dog.Name, unknown => seen = unknown.GetRawText());
        Assert.Equal("Tom", seen);
    }

    [Fact]
    public void Values_that_are_no_objects_convert_too()
    {
        Anything text = "a";
        Anything number = 1.5;
        Anything integer = 5;
        Anything id = Guid.Empty;
        Anything listed = AnythingEnum.Some;
        Anything list = Anything.FromItems([text, null, number]);
        Anything map = Anything.FromMap(new Dictionary<string, Anything?> { ["k"] = listed });

        Assert.Equal(
            [AnythingCase.String, AnythingCase.Number, AnythingCase.Integer, AnythingCase.Uuid, AnythingCase.Enum, AnythingCase.Items, AnythingCase.Map],
            new[] { text, number, integer, id, listed, list, map }.Select(static value => value.Case));
        Assert.Equal("""["a",null,1.5]""", Json(list));
        Assert.Equal("""{"k":"some"}""", Json(map));
        Assert.True(integer.TryGetInteger(out long five));
        Assert.Equal(5, five);
        Assert.Equal(1.5, number.Value);
        Assert.Equal("1.5", number.ToString());
    }

    [Fact]
    public void Nothing_is_made_of_nothing()
    {
        Assert.Throws<ArgumentNullException>(static () => { Pet _ = (Cat)null!; });
        Assert.Throws<ArgumentNullException>(static () => Anything.FromItems(null!));
        Assert.Throws<ArgumentException>(static () => Pet.FromUnknown(default));
        Assert.Throws<ArgumentNullException>(static () => ((Pet)Tom).Match(static _ => 1, null!, static _ => 2));
        Assert.Throws<ArgumentNullException>(static () => ((Pet)Tom).Switch(static _ => { }, static _ => { }, null!));
    }

    [Fact]
    public void Equal_values_of_a_case_are_equal()
    {
        AssertEqual<Pet>("""{"kind":"cat","name":"Tom"}""", """{"name":"Tom","kind":"cat"}""");
        AssertEqual<Pet>("""{"kind":"cow","milk":[1,{"a":1,"b":2}]}""", """{"milk":[1.0,{"b":2,"a":1}],"kind":"cow"}""");
        AssertEqual<Anything>("[1,[2,{\"k\":null}]]", "[1.0, [2, {\"k\": null}]]");
        AssertEqual<Anything>("{\"a\":1,\"b\":[]}", "{\"b\":[],\"a\":1}");
        AssertEqual<Anything>("\"0f8fad5b-d9cb-469f-a165-70867728950e\"", "\"0F8FAD5B-D9CB-469F-A165-70867728950E\"");
        AssertUnequal<Pet>("""{"kind":"cat","name":"Tom"}""", """{"kind":"cat","name":"Tim"}""");
        AssertUnequal<Pet>("""{"kind":"cat","name":"Tom"}""", """{"kind":"dog","name":"Tom"}""");
        AssertUnequal<Pet>("5", "\"5\"");
        AssertUnequal<Anything>("[1,2]", "[2,1]");
        AssertUnequal<Anything>("{\"a\":1}", "{\"a\":2}");
        AssertUnequal<Anything>("{\"a\":1}", "{\"b\":1}");
        AssertUnequal<Anything>("1", "1.5");
        Assert.True((Pet?)null == null);
        Assert.True((Pet)Tom != null);
    }

    [Theory]
    [InlineData("""{"kind":"cat","name":"x"}""", PetCase.Cat)]
    [InlineData("""{"name":"x","kind":"dog"}""", PetCase.Dog)]
    [InlineData("""{"friends":[{"kind":"cat","name":"y"}],"kin\u0064":"pupp\u0079","name":"x"}""", PetCase.Dog)]
    [InlineData("""{"kind":"cow","name":"x"}""", PetCase.Unknown)]
    [InlineData("""{"name":"x"}""", PetCase.Unknown)]
    [InlineData("""{"kind":5,"name":"x"}""", PetCase.Unknown)]
    [InlineData("""{"kind":"\uD83D","name":"x"}""", PetCase.Unknown)]
    [InlineData("""{"kind":"cat"}""", PetCase.Unknown)]
    [InlineData("""{"kind":"cat","name":5}""", PetCase.Unknown)]
    [InlineData("[]", PetCase.Unknown)]
    [InlineData("null", PetCase.Unknown)]
    public void A_constant_tells_the_case(string json, PetCase expected) => Assert.Equal(expected, Kept<Pet>(json).Case);

    [Theory]
    [InlineData("""{"species":"panthera-leo","mane":true}""", AnimalCase.Lion)]
    [InlineData("""{"species":"lion"}""", AnimalCase.Lion)]
    [InlineData("""{"stripes":3,"species":"panthera-tigris"}""", AnimalCase.Tiger)]
    [InlineData("""{"species":"Bear","honey":false}""", AnimalCase.Bear)]
    [InlineData("""{"species":"bear"}""", AnimalCase.Unknown)]
    [InlineData("""{"honey":true}""", AnimalCase.Unknown)]
    public void The_discriminator_tells_the_case(string json, AnimalCase expected) => Assert.Equal(expected, Kept<Animal>(json).Case);

    [Theory]
    [InlineData("""{"species":"Lion"}""", AnimalOrBearCase.Lion)]
    [InlineData("""{"species":"Bear"}""", AnimalOrBearCase.Bear)]
    [InlineData("""{"species":"Grizzly"}""", AnimalOrBearCase.Bear)]
    [InlineData("""{"honey":true}""", AnimalOrBearCase.Unknown)]
    public void The_discriminator_can_have_a_default(string json, AnimalOrBearCase expected) =>
        Assert.Equal(expected, Kept<AnimalOrBear>(json).Case);

    [Theory]
    [InlineData("""{"type":1,"a":"x"}""", SignalCase.One)]
    [InlineData("""{"type":1.0}""", SignalCase.One)]
    [InlineData("""{"type":3,"a":4}""", SignalCase.Two)]
    [InlineData("""{"type":true,"a":false}""", SignalCase.Flag)]
    [InlineData("""{"type":false}""", SignalCase.Unknown)]
    [InlineData("""{"type":"1"}""", SignalCase.Unknown)]
    [InlineData("""{"type":4}""", SignalCase.Unknown)]
    [InlineData("""{"type":1e400}""", SignalCase.Unknown)]
    public void Integers_and_booleans_are_constants_too(string json, SignalCase expected) => Assert.Equal(expected, Kept<Signal>(json).Case);

    [Theory]
    [InlineData("""{"street":"s"}""", PlaceCase.Address)]
    [InlineData("""{"x":1,"y":2,"label":"l"}""", PlaceCase.Point)]
    [InlineData("""{"x":1}""", PlaceCase.Unknown)]
    [InlineData("{}", PlaceCase.Unknown)]
    [InlineData("""{"x":1,"y":2,"street":"s"}""", PlaceCase.Unknown)]
    public void The_names_of_properties_tell_the_case(string json, PlaceCase expected) => Assert.Equal(expected, Kept<Place>(json).Case);

    [Fact]
    public void Where_a_value_is_of_one_alternative_only_that_can_grow_by_a_name_of_another()
    {
        Place place = Place.Parse("""{"street":"s","label":"of tomorrow"}"""u8);

        Assert.Equal(PlaceCase.Address, place.Case);
    }

    [Theory]
    [InlineData("""{"email":"e","note":"n"}""", ContactCase.Mail)]
    [InlineData("""{"phone":"p","hours":"h","note":"n"}""", ContactCase.Call)]
    [InlineData("""{"email":"e","phone":"p"}""", ContactCase.Unknown)]
    [InlineData("""{"email":"e","hours":"h"}""", ContactCase.Unknown)]
    public void A_value_that_may_be_of_several_alternatives_loses_nothing(string json, ContactCase expected) =>
        Assert.Equal(expected, Kept<Contact>(json).Case);

    [Theory]
    [InlineData("""{"from":"2026-01-01","to":"2026-02-01"}""", RangeCase.Dates)]
    [InlineData("""{"from":1,"to":2.5}""", RangeCase.Numbers)]
    [InlineData("""{"from":1,"to":"2026-02-01"}""", RangeCase.Unknown)]
    [InlineData("""{"from":1}""", RangeCase.Unknown)]
    public void What_conforms_to_one_alternative_is_of_its_case(string json, RangeCase expected) => Assert.Equal(expected, Kept<Range>(json).Case);

    [Theory]
    [InlineData("""["a","b"]""", RowsCase.Names)]
    [InlineData("[1,2]", RowsCase.Counts)]
    [InlineData("""[1,"b"]""", RowsCase.Unknown)]
    public void Arrays_are_tried_as_well(string json, RowsCase expected) => Assert.Equal(expected, Kept<Rows>(json).Case);

    [Fact]
    public void What_is_said_beside_the_choice_is_part_of_each_case()
    {
        Shape circle = Kept<Shape>("""{"color":"red","radius":2}""");
        Shape rectangle = Kept<Shape>("""{"width":1,"color":"blue","height":2}""");
        Shape neither = Kept<Shape>("""{"color":"green"}""");

        Assert.True(circle.TryGetOption1(out ShapeOption1? one));
        Assert.Equal(("red", 2), (one.Color, one.Radius));
        Assert.True(rectangle.TryGetRectangle(out ShapeRectangle? two));
        Assert.Equal(("blue", 1, 2), (two.Color, two.Width, two.Height));
        Assert.Equal(ShapeCase.Unknown, neither.Case);
        Assert.Equal("""{"color":"red","radius":1}""", Json((Shape)new ShapeOption1 { Color = "red", Radius = 1 }));
    }

    [Theory]
    [InlineData("\"0F8FAD5B-d9cb-469f-a165-70867728950e\"", AnythingCase.Uuid)]
    [InlineData("\"2026-06-10T12:34:56.120+02:00\"", AnythingCase.DateTime)]
    [InlineData("\"none\"", AnythingCase.Enum)]
    [InlineData("\"all\"", AnythingCase.String)]
    [InlineData("\"\\uD83D\"", AnythingCase.Unknown)]
    [InlineData("5", AnythingCase.Integer)]
    [InlineData("-1e3", AnythingCase.Integer)]
    [InlineData("5.5", AnythingCase.Number)]
    [InlineData("1e300", AnythingCase.Number)]
    [InlineData("9223372036854775808", AnythingCase.Number)]
    [InlineData("0.1000000000000000055511151231257827", AnythingCase.Number)]
    [InlineData("1e400", AnythingCase.Unknown)]
    [InlineData("false", AnythingCase.Boolean)]
    [InlineData("[1,[],null,{}]", AnythingCase.Items)]
    [InlineData("""{"name":"n","value":{"name":"m","more":[1]},"extra":1}""", AnythingCase.Named)]
    [InlineData("""{"name":5}""", AnythingCase.Map)]
    [InlineData("null", AnythingCase.Unknown)]
    public void The_narrowest_type_holds_a_value(string json, AnythingCase expected) => Assert.Equal(expected, Kept<Anything>(json).Case);

    [Theory]
    [InlineData("""{"kind":"cat","name":"x"}""", PetOrIdCase.Pet)]
    [InlineData("\"id\"", PetOrIdCase.Id)]
    [InlineData("7", PetOrIdCase.Id)]
    [InlineData("true", PetOrIdCase.Boolean)]
    [InlineData("[\"0F8FAD5B-d9cb-469f-a165-70867728950e\"]", PetOrIdCase.Items)]
    [InlineData("[\"none\"]", PetOrIdCase.Unknown)]
    public void A_union_can_be_a_case_of_another(string json, PetOrIdCase expected) => Assert.Equal(expected, Kept<PetOrId>(json).Case);

    [Fact]
    public void One_type_can_hold_all_alternatives()
    {
        Holder holder = Kept<Holder>("""{"pet":{"kind":"cat","name":"x"},"pets":[],"anything":1,"model":"huge","code":"x-1","id":7}""");

        Assert.Equal("huge", holder.Model!.Value.Text);
        Assert.Equal("x-1", holder.Code);
        Assert.Equal(IdCase.Integer, holder.Id.GetValueOrDefault()!.Case);
        Assert.True(Kept<Level>("\"high\"").TryGetString(out string? level));
        Assert.Equal("high", level);
    }

    private static void AssertEqual<T>(string one, string other)
        where T : class, IContract<T>
    {
        T left = Read<T>(one);
        T right = Read<T>(other);
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    private static void AssertUnequal<T>(string one, string other)
        where T : class, IContract<T> => Assert.NotEqual(Read<T>(one), Read<T>(other));

    private static T Read<T>(string json)
        where T : IContract<T> => T.Parse(Encoding.UTF8.GetBytes(json));

    /// <summary>Reads a value, and sees that it is written as it was.</summary>
    private static T Kept<T>(string json)
        where T : IContract<T>
    {
        T value = Read<T>(json);
        using var before = JsonDocument.Parse(json);
        string written = Json(value);
        if (!json.Contains("\\uD83D", StringComparison.Ordinal))
        {
            using var after = JsonDocument.Parse(written);
            Assert.True(JsonElement.DeepEquals(before.RootElement, after.RootElement), $"read:\n{json}\nwritten:\n{written}");
        }
        else
        {
            Assert.Equal(json, written);
        }

        return value;
    }

    private static string Json<T>(T value)
        where T : IContract<T> => Encoding.UTF8.GetString(value.ToUtf8Json());
}
