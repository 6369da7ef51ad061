using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrigamiContracts.Annotations;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Annotations;

/// <summary>What the members of enums say of their texts, those of today and those of old.</summary>
public sealed class EnumFactTests
{
    private const string Model =
        """
        Model:
          type: string
          enum: [lite, "max \"2\"", '', ' a']
          x-deprecated-aliases: {fast: lite, "m\"id": lite, top: "max \"2\""}
        """;

    private static readonly JsonSerializerOptions WithConverterOfSomebodyElse = new() { Converters = { new JsonStringEnumConverter() } };

    // The empty text is no name to System.Text.Json, and neither is one with white space around it.
    [Fact]
    public void A_member_tells_its_text() => Assert.Equal(
        ["lite", "max \"2\"", null, null],
        MembersOf(EmittedTypes.Of(Model)).Select(static member => member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name));

    [Fact]
    public void A_member_tells_the_old_texts_that_lead_to_it() => Assert.Equal(
        ["fast, m\"id", "top", "", ""],
        MembersOf(EmittedTypes.Of(Model)).Select(AliasesOf));

    [Fact]
    public void Texts_are_read_and_written_as_before()
    {
        Type type = EmittedTypes.Of(Model).Emitted("Model");

        foreach (string text in (string[])["lite", "max \"2\"", "", " a"])
        {
            object value = JsonSerializer.Deserialize(JsonSerializer.Serialize(text), type)!;
            Assert.Equal(text, JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(value, type)));
        }

        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("\"fast\"", type));
    }

    [Fact]
    public void A_converter_of_somebody_else_does_not_fail()
    {
        Type type = EmittedTypes.Of(Model).Emitted("Model");

        Assert.Equal("\"lite\"", JsonSerializer.Serialize(Enum.ToObject(type, 1), type, WithConverterOfSomebodyElse));
    }

    [Fact]
    public void Aliases_are_found_beside_a_reference_and_in_what_narrows_the_list_down()
    {
        Assembly assembly = EmittedTypes.Of(
            """
            Best: {allOf: [{$ref: '#/components/schemas/Model'}], description: 'The best.', x-deprecated-aliases: {top: max}}
            Only: {type: object, properties: {one: {$ref: '#/components/schemas/Model', enum: [max]}}}
            Model: {type: [string, 'null'], enum: [lite, max, null], x-deprecated-aliases: {fast: lite, big: max}}
            """);

        Assert.Equal(["fast", "big, top"], MembersOf(assembly, "Best").Select(AliasesOf));
        Assert.Equal(["fast", "big"], MembersOf(assembly, "Model").Select(AliasesOf));
    }

    private static string AliasesOf(FieldInfo member) =>
        string.Join(", ", member.GetCustomAttributes<DeprecatedAliasAttribute>().Select(static alias => alias.Text));

    private static FieldInfo[] MembersOf(Assembly assembly, string name = "Model") =>
        assembly.Emitted(name).GetFields(BindingFlags.Public | BindingFlags.Static);
}
