using System.Runtime.CompilerServices;
using System.Text;
using OrigamiContracts.Catalogue;
using Xunit;

namespace OrigamiContracts.Compilation.Tests;

public sealed class ContractCompilerTests
{
    private static readonly ContractCompiler Compiler = new();

    [Fact]
    public void An_OpenAPI_description_becomes_a_contract()
    {
        using CompiledDescription pets = Compile(Descriptions.Pets);

        Assert.Equal((DescriptionKind.OpenApi, "Pets", "pets.yaml"), (pets.Kind, pets.Contract.Title, pets.Contract.DescriptionFile));
        Assert.Equal(["getPet"], pets.Contract.Operations.Keys);
        Assert.Equal("/name: error maxLength: must be at most 5 characters long, but is 8", Validate(pets, "/components/schemas/Pet", """{"name":"Rosalind"}"""));
        Assert.Equal("conforms", Validate(pets, "/components/schemas/Pet", """{"name":"Rosa"}"""));
        Assert.Empty(pets.Findings);
    }

    [Theory]
    [InlineData("""{"type":"integer"}""", "3", true)]
    [InlineData("""{"type":"integer"}""", "\"3\"", false)]
    [InlineData("type: integer", "3", true)]
    [InlineData("true", "3", true)]
    [InlineData("false", "3", false)]
    [InlineData("""{"required":["openapi"]}""", "{}", false)]
    public void The_root_of_a_JSON_Schema_is_a_schema_of_the_contract(string schema, string instance, bool isValid)
    {
        using CompiledDescription compiled = Compile(new DescriptionSource("schema.yaml", schema));

        Assert.Equal(DescriptionKind.JsonSchema, compiled.Kind);
        Assert.Equal(isValid, Find(compiled, "").Validate(Encoding.UTF8.GetBytes(instance)).IsValid);
    }

    [Theory]
    [InlineData("a.yaml", "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}", DescriptionKind.OpenApi)]
    [InlineData("a.json", """{"info":{"title":"A","version":"1"},"paths":{},"openapi":"3.0.3"}""", DescriptionKind.OpenApi)]
    [InlineData("a.json", """{"properties":{"openapi":true,"swagger":true}}""", DescriptionKind.JsonSchema)]
    [InlineData("a.txt", "{properties: {openapi: true}}", DescriptionKind.JsonSchema)]
    public void What_a_description_is_written_in_is_told_from_its_text(string path, string text, DescriptionKind kind)
    {
        using CompiledDescription compiled = Compile(new DescriptionSource(path, text));

        Assert.Equal(kind, compiled.Kind);
    }

    [Fact]
    public void What_a_description_is_written_in_can_be_said()
    {
        using CompiledDescription compiled = Compile(Descriptions.JsonSchema("""{"openapi":"3.1.0"}""") with { Kind = DescriptionKind.JsonSchema });

        Assert.Equal(DescriptionKind.JsonSchema, compiled.Kind);
    }

    [Theory]
    [InlineData("/components/schemas/Pet/properties/tags/items")]
    [InlineData("/paths/~1pets~1{name}/get/parameters/0/schema")]
    public void Further_schemas_are_found_by_their_pointers(string pointer)
    {
        using CompiledDescription compiled = Compile(Descriptions.Pets, new CompilationSettings { Schemas = [pointer] });

        Assert.False(Find(compiled, pointer).Validate("1"u8).IsValid);
        Assert.True(Find(compiled, pointer).Validate("\"ab\""u8).IsValid);
    }

    [Fact]
    public void Pointers_can_hold_any_character()
    {
        string[] pointers = ["/$defs/a;b/not", "/$defs/ c\n/not", "/$defs/50%25/not", "/$defs/~0~1/not"];
        using CompiledDescription compiled = Compile(
            Descriptions.JsonSchema("""{"$defs":{"a;b":{"not":{"const":1}}," c\n":{"not":{"const":1}},"50%25":{"not":{"const":1}},"~/":{"not":{"const":1}}}}"""),
            new CompilationSettings { Schemas = pointers });

        Assert.All(pointers, pointer => Assert.True(Find(compiled, pointer).Validate("1"u8).IsValid));
    }

    [Fact]
    public void References_lead_to_resources()
    {
        using CompiledDescription compiled = Compile(Descriptions.JsonSchema("""{"$ref":"https://example.com/a#/$defs/b"}""") with
        {
            Resources = [new DescriptionResource("https://example.com/a", "a.json", """{"$defs":{"b":{"const":1}}}""")],
        });

        Assert.True(Find(compiled, "").Validate("1"u8).IsValid);
        Assert.False(Find(compiled, "").Validate("2"u8).IsValid);
    }

    [Fact]
    public void Overlays_decide_what_the_description_is()
    {
        using CompiledDescription compiled = Compile(
            new DescriptionSource("a.json", "{}")
            {
                Overlays =
                [
                    Overlay("a|1;.yaml", "{openapi: 3.1.0, info: {title: A, version: '1'}, paths: {}}"),
                    Overlay("b.yaml", "{components: {schemas: {A: {properties: {b: {const: 1}}}}}}"),
                ],
            },
            new CompilationSettings { Schemas = ["/components/schemas/A/properties/b"] });

        Assert.Equal(DescriptionKind.OpenApi, compiled.Kind);
        Assert.False(Find(compiled, "/components/schemas/A/properties/b").Validate("2"u8).IsValid);

        static DescriptionOverlay Overlay(string path, string update) =>
            new(path, $"overlay: 1.0.0\ninfo: {{title: t, version: '1'}}\nactions: [{{target: $, update: {update}}}]");
    }

    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#", true)]
    [InlineData("https://json-schema.org/draft/2020-12/schema", false)]
    [InlineData(null, false)]
    public void The_dialect_of_schemas_that_do_not_say_theirs_can_be_chosen(string? dialect, bool isValid)
    {
        // Draft 4 does not know const.
        using CompiledDescription compiled = Compile(Descriptions.JsonSchema("""{"const":1}"""), new CompilationSettings { Dialect = dialect });

        Assert.Equal(isValid, Find(compiled, "").Validate("2"u8).IsValid);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Formats_can_be_asserted(bool areAsserted, bool isValid)
    {
        using CompiledDescription compiled = Compile(Descriptions.JsonSchema("""{"format":"ipv4"}"""), new CompilationSettings { FormatsAreAsserted = areAsserted });

        Assert.Equal(isValid, Find(compiled, "").Validate("\"1.2.3\""u8).IsValid);
    }

    [Fact]
    public void A_warning_says_where_it_belongs()
    {
        using CompiledDescription compiled = Compile(Descriptions.WithWarning);

        DescriptionFinding finding = Assert.Single(compiled.Findings);
        Assert.StartsWith("pets.yaml(6,26): warning OC1007: 'nullable' has no meaning in OpenAPI 3.1", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_with_errors_is_refused_with_all_that_was_found_errors_first()
    {
        DescriptionSource description = Descriptions.WithWarning with
        {
            Text = Descriptions.WithWarning.Text + "\n    Tag: {$ref: '#/components/schemas/Missing'}\n    Size: {type: integer, multipleOf: 0}",
        };

        InvalidDescriptionException refusal = Assert.Throws<InvalidDescriptionException>(() => Compile(description));

        Assert.Equal(
            [(true, "OC1004", 7, 17), (true, "OC1009", 8, 27), (false, "OC1007", 6, 26)],
            refusal.Findings.Select(static finding => (finding.IsError, finding.Id, finding.Line, finding.Column)));
        Assert.Equal($"{refusal.Findings[0]}\n{refusal.Findings[1]}", refusal.Message);
    }

    [Theory]
    [InlineData("{", "schema.json(1,2): error OC1001: ")]
    [InlineData("", "schema.json(1,1): error OC1001: ")]
    [InlineData("[]", "schema.json(1,1): error OC1003: ")]
    public void A_text_that_is_no_description_is_refused(string text, string message) =>
        Assert.StartsWith(message, Assert.Throws<InvalidDescriptionException>(() => Compile(Descriptions.JsonSchema(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_wrong_with_a_resource_says_so()
    {
        DescriptionSource description = Descriptions.Number with { Resources = [new DescriptionResource("https://example.com/a", "a.json", "{\n  oops")] };

        Assert.StartsWith("a.json(2,3): error OC1001: ", Assert.Throws<InvalidDescriptionException>(() => Compile(description)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/type")]
    public void A_pointer_that_leads_to_no_schema_is_passed_over(string pointer)
    {
        using CompiledDescription compiled = Compile(Descriptions.Number, new CompilationSettings { Schemas = [pointer] });

        Assert.Equal([""], compiled.Contract.Schemas.Values.Select(static schema => schema.Location));
    }

    [Fact]
    public void Compiling_can_be_ended() => Assert.ThrowsAny<OperationCanceledException>(static () =>
        Compiler.Compile(Descriptions.Number, CompilationSettings.Default, new CancellationToken(canceled: true)));

    [Fact]
    public void A_contract_that_was_given_back_is_unloaded()
    {
        WeakReference code = CompileAndGiveBack();

        // Unloading takes several rounds of garbage collection.
        for (int i = 0; code.IsAlive && i < 20; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(code.IsAlive);
    }

    [Fact]
    public void A_contract_that_was_given_back_can_not_be_asked_for()
    {
        CompiledDescription compiled = Compile(Descriptions.Number);
        compiled.Dispose();

        Assert.Throws<ObjectDisposedException>(() => compiled.Contract);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference CompileAndGiveBack()
    {
        using CompiledDescription compiled = Compile(Descriptions.Pets);
        Assert.Equal("conforms", Validate(compiled, "/components/schemas/Pet", """{"name":"Rosa"}"""));
        return new WeakReference(compiled.Contract.GetType().Assembly);
    }

    private static CompiledDescription Compile(DescriptionSource description, CompilationSettings? settings = null) =>
        Compiler.Compile(description, settings ?? CompilationSettings.Default, TestContext.Current.CancellationToken);

    private static ApiSchema Find(CompiledDescription compiled, string location) =>
        compiled.Contract.Schemas.Values.Single(schema => schema.Location == location);

    private static string Validate(CompiledDescription compiled, string location, string json) =>
        Find(compiled, location).Validate(Encoding.UTF8.GetBytes(json)).ToString();
}
