using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using OrigamiContracts.Generators.Diagnostics;

namespace OrigamiContracts.Generators.Reading;

/// <summary>Lets Microsoft.OpenApi judge the structure of a description, and gives its findings their places.</summary>
internal sealed class StructureJudge
{
    // Only what relative references are relative to; nothing is loaded.
    private static readonly Uri Location = new("file:///description");

    private readonly OpenApiReaderSettings _settings = new() { LoadExternalRefs = false };

    private StructureJudge()
    {
        // ReferenceFollower reports these itself, at the reference.
        _settings.RuleSet.Remove("OpenApiDocumentReferencesAreValid");
    }

    public static void Judge(
        SpecObject root,
        string version,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        StructureJudge judge = new();
        JsonObject copy = StructureCopy.Of(root, version, cancellationToken);
        IReadOnlyList<UnreadablePart> unreadable = [];
        if (!judge.TryRead(copy, out OpenApiDiagnostic verdict, out string failure))
        {
            unreadable = UnreadablePartSearch.CutOut(copy, failure, judge.FailureOf, cancellationToken);
            judge.TryRead(copy, out verdict, out _);
        }

        foreach (UnreadablePart part in unreadable)
        {
            diagnostics.Report(
                DiagnosticDescriptors.InvalidDocument,
                JsonPointer.Locate(root, part.Pointer),
                $"this can't be read: {part.Message.TrimEnd('.')}");
        }

        foreach (OpenApiError error in verdict.Errors)
        {
            if (StructureFinding.From(error, version) is { } finding && !IsAboutGap(finding.Pointer))
            {
                Report(finding, finding.HasEffect);
            }
        }

        foreach (OpenApiError warning in verdict.Warnings)
        {
            if (StructureFinding.From(warning, version) is { } finding)
            {
                Report(finding, isError: false);
            }
        }

        // Where a part was taken out, the library may miss it.
        bool IsAboutGap(string pointer) => unreadable.Any(part =>
            pointer == part.Pointer || pointer.StartsWith(part.Pointer + "/", StringComparison.Ordinal));

        void Report(StructureFinding finding, bool isError) => diagnostics.Report(
            isError ? DiagnosticDescriptors.InvalidDocument : DiagnosticDescriptors.QuestionableDocument,
            JsonPointer.Locate(root, finding.Pointer, finding.IsAboutName),
            finding.Message);
    }

    private string? FailureOf(JsonObject document) => TryRead(document, out _, out string failure) ? null : failure;

    private bool TryRead(JsonObject document, out OpenApiDiagnostic verdict, out string failure)
    {
        try
        {
            verdict = new OpenApiJsonReader().Read(document, Location, _settings).Diagnostic ?? new OpenApiDiagnostic();
            failure = "";
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The library has exceptions of its own, and lets through those of whatever it calls: for a Boolean that is
            // none a FormatException, for what it did not expect to miss a NullReferenceException. None may end the build.
            verdict = new OpenApiDiagnostic();
            failure = exception.Message;
            return false;
        }
    }
}
