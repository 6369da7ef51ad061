using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.AspNetCore;

/// <summary>Says what is wrong with a request in problem details (RFC 9457).</summary>
internal static class ProblemDetailsBody
{
    // One request must not get an answer that is many times its size.
    private const int MaximumErrors = 100;

    public static async Task WriteAsync(HttpContext context, ExchangeReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("title", "Bad Request");
            writer.WriteNumber("status", StatusCodes.Status400BadRequest);
            writer.WriteString("detail", $"The request does not keep the description of the operation '{report.Match.Operation!.Id}'.");
            writer.WriteStartArray("errors");
            foreach (ExchangeFinding finding in report.Findings.Where(static finding => finding.Violation.Severity == Severity.Error).Take(MaximumErrors))
            {
                WriteError(writer, finding);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = "application/problem+json";
        context.Response.ContentLength = buffer.WrittenCount;
        await context.Response.Body.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }

    private static void WriteError(Utf8JsonWriter writer, ExchangeFinding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("detail", finding.Violation.Message);
        if (finding.Part is not (ExchangePart.Body or ExchangePart.Rules))
        {
            writer.WriteString("in", InOf(finding.Part));
            writer.WriteString("parameter", finding.Part == ExchangePart.MediaType ? "Content-Type" : finding.Name);
        }

        // A parameter without a structure has no places to point at.
        if (finding.Part == ExchangePart.Body || finding.Violation.InstanceLocation.Length > 0)
        {
            writer.WriteString("pointer", Fragment(finding.Violation.InstanceLocation));
        }

        writer.WriteString("keyword", finding.Violation.Keyword);
        writer.WriteEndObject();
    }

    private static string InOf(ExchangePart part) => part switch
    {
        ExchangePart.Path => "path",
        ExchangePart.Query => "query",
        ExchangePart.Cookie => "cookie",
        _ => "header",
    };

    // A JSON Pointer as the fragment of a URI (RFC 6901, section 6), as the example of RFC 9457 has it.
    private static string Fragment(string pointer) => "#" + Uri.EscapeDataString(pointer).Replace("%2F", "/", StringComparison.Ordinal);
}
