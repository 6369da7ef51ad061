using System.Text;
using OrigamiContracts.Conformance.Tests;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary><c>check --spec</c>: the user's own description.</summary>
public sealed class SpecTests : IDisposable
{
    private const string Hint = "see 'origami-contracts check --help'\n";

    private const string Pets =
        """
        openapi: 3.1.0
        info: {title: Pets, version: '1'}
        paths: {}
        components:
          schemas:
            Pet:
              type: object
              required: [name]
              properties:
                name: {type: string, maxLength: 5}
            PetList:
              type: array
              items: {$ref: '#/components/schemas/Pet'}
        """;

    private const string OverlayHead = "overlay: 1.0.0\ninfo: {title: Ours, version: '1'}\nactions:\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Pet")]
    [InlineData("/components/schemas/Pet")]
    [InlineData("#/components/schemas/Pet")]
    [InlineData("#/components/schemas/%50et")]
    [InlineData("/components/schemas/PetList/items")]
    public async Task Documents_are_checked_by_a_schema_of_an_OpenAPI_description(string schema)
    {
        string file = _folder.Write("a.json", "{\n  \"name\": \"Rosalind\"\n}");

        Assert.Equal(
            new ToolRun(
                1,
                $"{file}:2: /name: error maxLength: must be at most 5 characters long, but is 8\n"
                + $"    described at {_folder["spec.yaml"]}:10:41\n\n"
                + "1 checked: 0 conform, 1 violates, 0 uncheckable (1 violation)\n",
                ""),
            await Check(Pets, "--schema", schema, file));
    }

    [Fact]
    public async Task A_pointer_can_lead_to_any_schema()
    {
        string file = _folder.Write("a.json", "\"Rosalind\"");

        ToolRun run = await Check(Pets, "--schema", "/components/schemas/Pet/properties/name", file);

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.StartsWith($"{file}:1: (root): error maxLength: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3", 0)]
    [InlineData("\"three\"", 1)]
    public async Task Documents_are_checked_by_the_root_of_a_JSON_Schema(string document, int exitCode)
    {
        ToolRun run = await Check("""{"type":"integer"}""", _folder.Write("a.json", document));

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("small")]
    [InlineData("/$defs/small")]
    [InlineData("#/$defs/small")]
    public async Task Documents_are_checked_by_a_definition_of_a_JSON_Schema(string schema)
    {
        string text = """{"type":"integer","$defs":{"small":{"maximum":5}}}""";

        Assert.Equal(0, (await Check(text, "--schema", schema, _folder.Write("a.json", "4.5"))).ExitCode);
        Assert.Equal(1, (await Check(text, "--schema", schema, _folder.Write("b.json", "5.5"))).ExitCode);
    }

    [Fact]
    public async Task Formats_are_checked_where_that_is_asked_for()
    {
        string file = _folder.Write("a.json", "\"1.2.3\"");

        Assert.Equal(0, (await Check("""{"format":"ipv4"}""", file)).ExitCode);
        Assert.Equal(1, (await Check("""{"format":"ipv4"}""", file, "--assert-formats")).ExitCode);
    }

    [Fact]
    public async Task Overlays_change_the_description_in_their_order()
    {
        string first = _folder.Write("a;1.yaml", $"{OverlayHead}- {{target: $.components.schemas, update: {{Toy: {{type: object}}}}}}");
        string second = _folder.Write("b.yaml", $"{OverlayHead}- {{target: $.components.schemas.Toy, update: {{required: [price]}}}}");
        string file = _folder.Write("a.json", "{}");

        Assert.Equal(
            new ToolRun(1, $"{file}:1: (root): error required: the property 'price' is required, but missing\n    described at {second}:4:47\n\n1 checked: 0 conform, 1 violates, 0 uncheckable (1 violation)\n", ""),
            await Check(Pets, "--overlay", first, "--overlay", second, "--schema", "/components/schemas/Toy", file));
    }

    [Fact]
    public async Task What_is_found_about_an_overlay_says_where()
    {
        string overlay = _folder.Write("o.yaml", $"{OverlayHead}- {{target: $.nowhere, remove: true}}\n- {{target: $.info, update: 1}}");

        ToolRun run = await Check(Pets, "--overlay", overlay, "--schema", "Pet", "a.json");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{overlay}(5,28): error OC1017: ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"\n{overlay}(4,12): warning OC1018: '$.nowhere' selects nothing in spec.yaml", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_root_of_a_JSON_Schema_can_be_named()
    {
        string file = _folder.Write("a.json", "\"three\"");

        Assert.Equal(1, (await Check("""{"type":"integer"}""", "--schema", "", file)).ExitCode);
        Assert.Equal(1, (await Check("""{"type":"integer"}""", "--schema", "#", file)).ExitCode);
    }

    [Fact]
    public async Task Of_an_OpenAPI_description_a_schema_has_to_be_named() => Assert.Equal(
        new ToolRun(2, "", $"origami-contracts: name a --schema of Pets: its schemas are Pet, PetList\n{Hint}"),
        await Check(Pets, "a.json"));

    [Theory]
    [InlineData("pet", "did you mean Pet or PetList?")]
    [InlineData("Invoice", "its schemas are Pet, PetList")]
    [InlineData("/components/schemas/Pets", "did you mean Pet?")]
    public async Task An_unknown_schema_is_a_usage_error(string schema, string advice) => Assert.Equal(
        new ToolRun(2, "", $"origami-contracts: Pets has no schema '{schema}'; {advice}\n{Hint}"),
        await Check(Pets, "--schema", schema, "a.json"));

    [Fact]
    public async Task Of_many_schemas_some_are_listed()
    {
        string definitions = string.Join(',', Enumerable.Range(10, 30).Select(static i => $"\"s{i}\":{{}}"));

        string error = (await Check($"{{\"$defs\":{{{definitions}}}}}", "--schema", "nothing", "a.json")).Error;

        Assert.StartsWith("origami-contracts: spec.yaml has no schema 'nothing'; its schemas are Spec, s10, s11, ", error, StringComparison.Ordinal);
        Assert.EndsWith($", s27, s28 and 11 more\n{Hint}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task References_lead_to_the_resources_that_are_given()
    {
        string a = _folder.Write("a=1.json", """{"$ref":"https://example.com/b?c=d"}""");
        string b = _folder.Write("b.json", """{"type":"integer"}""");
        string schema = """{"items":{"$ref":"https://example.com/a"}}""";

        ToolRun run = await Check(
            schema,
            "--resource",
            $"https://example.com/b?c=d={b}",
            _folder.Write("document.json", "[1]"),
            "--resource",
            $"https://example.com/a={_folder.Write("a.json", File.ReadAllText(a))}");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task What_is_questionable_goes_to_standard_error_each_time()
    {
        string text = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    A: {type: string, nullable: true}\n";
        string spec = _folder.Write("spec.yaml", text);
        string file = _folder.Write("a.json", "null");
        for (int i = 0; i < 2; i++)
        {
            ToolRun run = await ToolRun.WithCache(_folder["cache"], "check", "--spec", spec, "--schema", "A", file);

            Assert.Equal((0, "1 checked: 1 conforms, 0 violate, 0 uncheckable (0 violations)\n"), (run.ExitCode, run.Output));
            Assert.StartsWith($"{spec}(6,23): warning OC1007: 'nullable' has no meaning in OpenAPI 3.1", run.Error, StringComparison.Ordinal);
            Assert.Equal(1, run.Error.Count(static letter => letter == '\n'));
        }
    }

    [Fact]
    public async Task By_a_description_with_errors_nothing_is_checked()
    {
        string spec = _folder.Write("spec.json", "{\n  \"$ref\": \"#/missing\",\n  \"minLength\": -1\n}");

        ToolRun run = await ToolRun.Of("check", "--spec", spec, _folder.Write("a.json", "1"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        string[] lines = run.Error.Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.StartsWith($"{spec}(2,11): error OC1004: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{spec}(3,3): error OC1009: ", lines[1], StringComparison.Ordinal);
        Assert.Equal($"origami-contracts: nothing is checked by {spec}, since it has 2 errors", lines[2]);
    }

    [Fact]
    public async Task What_a_description_holds_does_not_steer_the_terminal()
    {
        string error = (await Check("""{"$ref":"#/\u001b[2J\u202e"}""", "a.json")).Error;

        Assert.Contains(@"'#/\u001B[2J\u202E'", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', error);
    }

    [Fact]
    public async Task A_description_that_can_not_be_read_says_why()
    {
        string missing = _folder["missing.yaml"];
        string latin1 = _folder.Write("latin1.yaml", Encoding.Latin1.GetBytes("title: Überblick"));
        string schema = _folder.Write("schema.json", "true");

        Assert.Equal(new ToolRun(2, "", $"{missing}: does not exist\n"), await ToolRun.Of("check", "--spec", missing, "a.json"));
        Assert.Equal(new ToolRun(2, "", $"{_folder.Path}: is a folder\n"), await ToolRun.Of("check", "--spec", _folder.Path, "a.json"));
        Assert.Equal(new ToolRun(2, "", $"{latin1}: is not UTF-8\n"), await ToolRun.Of("check", "--spec", latin1, "a.json"));
        Assert.Equal(
            new ToolRun(2, "", $"{missing}: does not exist\n"),
            await ToolRun.Of("check", "--spec", schema, "--resource", $"https://example.com/a={missing}", "a.json"));
    }

    [Fact]
    public async Task A_description_in_UTF16_is_read()
    {
        string spec = _folder.Write("spec.json", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("""{"const":"Ü"}""")]);

        Assert.Equal(0, (await ToolRun.Of("check", "--spec", spec, _folder.Write("a.json", "\"Ü\""))).ExitCode);
    }

    [Theory]
    [InlineData("--resource needs a --spec", "--resource", "https://example.com/a=a.json")]
    [InlineData("--overlay needs a --spec", "--overlay", "a.yaml")]
    [InlineData("the FILE of --overlay can't be empty", "--spec", "s.json", "--overlay", "")]
    [InlineData("--no-cache needs a --spec", "--no-cache")]
    [InlineData("--assert-formats needs a --spec", "--assert-formats")]
    [InlineData("the FILE of --spec can't be empty", "--spec", "")]
    [InlineData("--resource is URI=FILE, not 'a.json'", "--spec", "s.json", "--resource", "a.json")]
    [InlineData("--resource is URI=FILE, not 'https://example.com/a='", "--spec", "s.json", "--resource", "https://example.com/a=")]
    [InlineData("the URI of --resource has to be absolute, such as https://example.com/tree, but is '/a'", "--spec", "s.json", "--resource", "/a=a.json")]
    [InlineData("'#pet' is no JSON Pointer: one begins with a slash, such as #/components/schemas/Run", "--spec", "s.json", "--schema", "#pet")]
    public async Task Misuse_is_told_in_a_sentence(string sentence, params string[] options) =>
        Assert.Equal(new ToolRun(2, "", $"origami-contracts: {sentence}\n{Hint}"), await ToolRun.Of(["check", "a.json", .. options]));

    [Fact]
    public async Task Compiled_descriptions_are_kept_unless_told_otherwise()
    {
        string spec = _folder.Write("spec.json", "true");
        string file = _folder.Write("a.json", "1");
        string cache = _folder["cache"];

        Assert.Equal(0, (await ToolRun.WithCache(cache, "check", "--spec", spec, file, "--no-cache")).ExitCode);
        Assert.False(Directory.Exists(cache));

        Assert.Equal(0, (await ToolRun.WithCache(cache, "check", "--spec", spec, file)).ExitCode);
        string entry = Assert.Single(Directory.GetFiles(cache, "*.contract"));

        // What is not read is not missed.
        File.WriteAllText(entry, "");
        Assert.Equal((0, ""), await ExitAndError("--no-cache"));
        Assert.Equal(
            (0, $"origami-contracts: the cache entry {entry} is damaged or not ours; the description is compiled again\n"),
            await ExitAndError());

        async Task<(int, string)> ExitAndError(params string[] options)
        {
            ToolRun run = await ToolRun.WithCache(cache, ["check", "--spec", spec, file, .. options]);
            return (run.ExitCode, run.Error);
        }
    }

    [Fact]
    public async Task A_cache_that_can_not_be_used_keeps_nothing_from_being_checked()
    {
        string spec = _folder.Write("spec.json", "true");
        string cache = _folder.Write("cache", "");

        ToolRun run = await ToolRun.WithCache(cache, "check", "--spec", spec, _folder.Write("a.json", "1"));

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith($"origami-contracts: the cache folder {cache} is not used: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compiling_can_be_interrupted()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        Assert.Equal(
            new ToolRun(2, "", "origami-contracts: interrupted\n"),
            await ToolRun.WithInput(Stream.Null, cancellation.Token, "check", "--spec", _folder.Write("spec.json", "true"), "a.json"));
    }

    private async Task<ToolRun> Check(string spec, params string[] arguments) =>
        await ToolRun.Of(["check", "--spec", _folder.Write("spec.yaml", spec), .. arguments]);
}
