using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using OrigamiContracts.CodeFixes;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

/// <summary>OC3103.</summary>
public sealed class ShadowedConverterTests : FixTest<ShadowedConverterAnalyzer, ShadowedConverterCodeFix>
{
    [Fact]
    public async Task A_converter_of_an_emitted_enum_is_told_of()
    {
        ImmutableArray<Diagnostic> found = await FindsAsync(Code("[|options.Converters.Add(new JsonStringEnumConverter<RunStatus>())|];"));
        Assert.Equal(
            "JsonStringEnumConverter<RunStatus> takes the place of the emitted converter of RunStatus: "
            + "texts with commas are read as listed values, and numbers unless it forbids them",
            found.Single().GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_converter_of_an_emitted_record_is_told_of()
    {
        ImmutableArray<Diagnostic> found = await FindsAsync(Code("[|options.Converters.Insert(0, new RunConverter())|];"));
        Assert.Equal(
            "RunConverter takes the place of the emitted converter of Run: "
            + "emitted types that hold such a value read and write it without it, so that there are two forms of JSON",
            found.Single().GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_converter_that_does_not_fit_its_member_is_told_of()
    {
        ImmutableArray<Diagnostic> found = await FindsAsync(Code("", "public sealed class Row { [[|JsonConverter(typeof(JsonStringEnumConverter))|]] public OpenEnum<RunStatus>? Status { get; set; } }"));
        Assert.Equal(
            "JsonStringEnumConverter takes the place of the emitted converter of OpenEnum<RunStatus>: it is for enums only, so that the serializer throws",
            found.Single().GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("options = new() { Converters = { [|new JsonStringEnumConverter<RunStatus>()|], new DayConverter() } };")]
    [InlineData("[|options.Converters.Add(new OpenConverter())|];")]
    [InlineData("var converter = new RunConverter(); [|options.Converters.Add(converter)|];")]
    public Task Converters_of_options_are_looked_at(string statement) => FindsAsync(Code(statement));

    [Theory]
    [InlineData("public sealed record Row(RunStatus Status);")]
    [InlineData("public sealed class Row { public RunStatus? Status { get; set; } }")]
    public Task A_converter_of_all_enums_is_told_of_where_an_emitted_one_is_exposed(string types) =>
        FindsAsync(Code("[|options.Converters.Add(new JsonStringEnumConverter())|];", types));

    [Theory]
    [InlineData("public sealed class Row { [[|JsonConverter(typeof(JsonStringEnumConverter))|]] public RunStatus Status { get; set; } }")]
    [InlineData("public sealed class Row { [[|JsonConverter(typeof(JsonStringEnumConverter<RunStatus>))|]] public RunStatus Status; }")]
    [InlineData("public sealed class Row { [[|JsonConverter(typeof(RunConverter))|]] public Run? Run { get; set; } }")]
    [InlineData("[[|JsonSourceGenerationOptions(Converters = [typeof(JsonStringEnumConverter<RunStatus>), typeof(DayConverter)])|]] public abstract class Context { }")]
    public Task Attributes_are_looked_at(string types) => FindsAsync(Code("", types));

    [Theory]
    [InlineData("options.Converters.Add(new JsonStringEnumConverter());", "")]
    [InlineData("options.Converters.Add(new JsonStringEnumConverter());", "public sealed record Row(OpenEnum<RunStatus> Status, DayOfWeek Day);")]
    [InlineData("options.Converters.Add(new JsonStringEnumConverter());", "public sealed class Row { [JsonIgnore] public RunStatus Status { get; set; } private RunStatus Own { get; set; } public static RunStatus All { get; set; } }")]
    [InlineData("options.Converters.Add(new JsonStringEnumConverter<DayOfWeek>());", "")]
    [InlineData("options.Converters.Add(new DayConverter());", "")]
    [InlineData("options.Converters.Add(new OrigamiContracts.Json.ContractJsonConverter<Run>());", "")]
    [InlineData("options.Converters.Add(new OrigamiContracts.Json.OpenEnumJsonConverterFactory());", "")]
    [InlineData("new List<JsonConverter>().Add(new RunConverter());", "")]
    [InlineData("", "public sealed class Row { [JsonConverter(typeof(JsonStringEnumConverter))] public DayOfWeek Day { get; set; } }")]
    [InlineData("", "public sealed class Row { [JsonConverter(typeof(OrigamiContracts.Json.ClosedEnumJsonConverter<RunStatus>))] public RunStatus Status { get; set; } }")]
    [InlineData("", "[JsonSourceGenerationOptions(UseStringEnumConverter = true)] public abstract class Context { public RunStatus Status { get; set; } }")]
    public Task Nothing_is_said_of_what_shadows_nothing(string statement, string types) => FindsAsync(Code(statement, types));

    [Fact]
    public Task Converters_of_emitted_types_alone_are_removed() => FixesAsync(
        Code("[|options.Converters.Add(new RunConverter())|];\n        options = new() { Converters = { [|new OpenConverter()|], new DayConverter() } };"),
        Code("options = new() { Converters = { new DayConverter() } };"));

    [Fact]
    public Task An_attribute_of_a_member_is_removed() => FixesAsync(
        Code("", "public sealed class Row\n{\n    [[|JsonConverter(typeof(RunConverter))|]]\n    public Run? Run { get; set; }\n}"),
        Code("", "public sealed class Row\n{\n    public Run? Run { get; set; }\n}"));

    [Theory]
    [InlineData("[|options.Converters.Add(new JsonStringEnumConverter())|];", "public sealed record Row(RunStatus Status);")]
    [InlineData("Action<JsonSerializerOptions> set = its => [|its.Converters.Add(new RunConverter())|];", "")]
    public Task Nothing_is_offered_where_more_would_change(string statement, string types) => OffersNothingAsync(Code(statement, types));

    private static string Code(string statements, string types = "") =>
        $$"""
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using OrigamiContracts.V2;

        public static class Code
        {
            public static void Method(JsonSerializerOptions options)
            {
                {{statements}}
            }
        }

        public class AnyConverter<T> : JsonConverter<T>
        {
            public override T? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => throw new NotSupportedException();

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new NotSupportedException();
        }

        public sealed class RunConverter : AnyConverter<Run>;

        public sealed class OpenConverter : AnyConverter<OpenEnum<RunStatus>>;

        public sealed class DayConverter : AnyConverter<DayOfWeek>;

        {{types}}
        """;
}
