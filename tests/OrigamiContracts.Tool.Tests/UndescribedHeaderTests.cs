using OrigamiContracts.Conformance.Tests;
using Xunit;

namespace OrigamiContracts.Tool.Tests;

/// <summary>Headers and cookies that nobody has described, and credentials, which security schemes describe.</summary>
public sealed class UndescribedHeaderTests : IDisposable
{
    private const string Spec = """
        openapi: 3.1.0
        info: { title: Notes, version: '1' }
        security: [{ Code: [] }, { Sub: [] }, { Bearer: [] }]
        paths:
          /notes:
            get:
              operationId: listNotes
              parameters: [{ name: sub-code, in: query, schema: { enum: [none] } }]
              responses:
                '200':
                  description: Notes.
                  content: { application/json: { schema: { properties: { CODE: { type: string, const: a } } } } }
        components:
          securitySchemes:
            Code: { type: apiKey, in: query, name: code }
            Sub: { type: apiKey, in: header, name: Sub-Code }
            Bearer: { type: http, scheme: bearer }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task They_are_findings_of_their_own_kinds_and_level()
    {
        string spec = _folder.Write("notes.openapi.yaml", Spec);
        string json = _folder["report.json"];

        ToolRun run = await Check(spec, "?code=1", "\"Sub-Code\":\"1\",\"Authorization\":\"Bearer 1\",\"Accept\":\"*/*\",\"X-Tenant\":\"eleven\",\"Cookie\":\"theme=dark\"", "{}", "--report", "text", "--report", $"json={json}");

        Assert.Equal(
            "-:1: /request/headers/X-Tenant: warning parameters: header 'X-Tenant': is no described header\n"
            + $"    described at {spec}:6:5\n"
            + "-:1: /request/headers/Cookie: warning parameters: cookie 'theme': is no described cookie\n"
            + $"    described at {spec}:6:5\n\n"
            + "1 checked: 1 conforms, 0 violate, 0 uncheckable (2 violations)\n",
            run.Output);
        Assert.Equal(0, run.ExitCode);
        string report = await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken);
        Assert.Contains("\"kind\":\"undescribed-header\"", report, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"undescribed-cookie\"", report, StringComparison.Ordinal);
        Assert.DoesNotContain("eleven", report, StringComparison.Ordinal);
        Assert.DoesNotContain("dark", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1, "--ignore-header", "X-TENANT")]
    [InlineData(0, "--ignore-header", "X-TENANT", "--ignore-header", "cookie")]
    public async Task They_can_be_ignored(int exitCode, params string[] options)
    {
        string spec = _folder.Write("notes.openapi.yaml", Spec);

        ToolRun run = await Check(spec, "", "\"X-Tenant\":\"eleven\",\"Cookie\":\"theme=dark\"", "{}", ["--fail-on", "warning", .. options]);

        Assert.Equal(exitCode, run.ExitCode);
    }

    [Fact]
    public async Task Values_under_the_names_of_security_schemes_are_in_no_report()
    {
        string spec = _folder.Write("notes.openapi.yaml", Spec);

        foreach (string kind in (string[])["text", "json", "sarif", "junit", "github", "markdown", "html"])
        {
            ToolRun run = await Check(spec, "?code=hush1&sub-code=hush2", "\"Sub-Code\":\"hush3\",\"Authorization\":\"hush4\"", "{\"CODE\":\"hush5\"}", "--report", kind);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("may be a secret", run.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("hush", run.Output, StringComparison.Ordinal);
        }
    }

    private static Task<ToolRun> Check(string spec, string query, string headers, string body, params string[] options) => ToolRun.WithInput(
        $$"""{"request":{"method":"GET","url":"/notes{{query}}","headers":{ {{headers}} } },"response":{"status":200,"headers":{"Content-Type":"application/json"},"body":{{body}} } }""",
        ["check", "--exchanges", "-", "--spec", spec, .. options]);
}
