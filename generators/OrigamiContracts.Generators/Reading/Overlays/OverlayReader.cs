using Microsoft.CodeAnalysis.Text;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Reading.JsonPath;

namespace OrigamiContracts.Generators.Reading.Overlays;

/// <summary>Reads an overlay from its tree.</summary>
internal sealed class OverlayReader
{
    private readonly DiagnosticBag _diagnostics;
    private readonly bool _is11;

    private OverlayReader(DiagnosticBag diagnostics, bool is11)
    {
        _diagnostics = diagnostics;
        _is11 = is11;
    }

    /// <returns>The overlay without its broken actions; null if the document is none. What is broken is reported.</returns>
    public static Overlay? Read(SpecNode root, DiagnosticBag diagnostics)
    {
        SpecNode? version = (root as SpecObject)?.Find("overlay")?.Value;
        string text = version.ScalarText() ?? "";
        bool is11 = IsVersion(text, "1.1");
        if (root is not SpecObject document || !(is11 || IsVersion(text, "1.0")))
        {
            diagnostics.Report(
                DiagnosticDescriptors.InvalidOverlay,
                version?.Place ?? JsonPointer.Locate(root, JsonPointer.Root),
                (text.Length == 0 ? "" : $"Overlay '{text}' is not supported; ") + "an overlay is an object with an 'overlay' member that says 1.0.0 or 1.1.0");
            return null;
        }

        return new OverlayReader(diagnostics, is11).Read(document);
    }

    // No patch version means another set of features.
    private static bool IsVersion(string text, string expected) =>
        text == expected || (text.StartsWith(expected + ".", StringComparison.Ordinal) && text.Length > 4 && text.Skip(4).All(char.IsDigit));

    private Overlay Read(SpecObject document)
    {
        ReportUnknown(document, "overlay", "info", "extends", "actions");
        ReadInfo(document);
        ReportUnlessText(document, "extends", isRequired: false);
        if (document.Find("actions")?.Value is not SpecArray { Items.Count: > 0 } actions)
        {
            Report(document.Find("actions")?.Value ?? document, "an overlay has 'actions', a list with one action at least");
            return new Overlay(_is11, []);
        }

        return new Overlay(_is11, [.. actions.Items.Select(ReadAction).OfType<OverlayAction>()]);
    }

    private void ReadInfo(SpecObject document)
    {
        if (document.Find("info")?.Value is not SpecObject info)
        {
            Report(document.Find("info")?.Value ?? document, "an overlay has an 'info' object with a 'title' and a 'version'");
            return;
        }

        ReportUnknown(info, _is11 ? ["title", "version", "description"] : ["title", "version"]);
        ReportUnlessText(info, "title", isRequired: true);
        ReportUnlessText(info, "version", isRequired: true);
        ReportUnlessText(info, "description", isRequired: false);
    }

    private OverlayAction? ReadAction(SpecNode node)
    {
        if (node is not SpecObject action)
        {
            Report(node, "an action is an object with a 'target', and 'update' or 'remove'");
            return null;
        }

        ReportUnknown(action, _is11 ? ["target", "description", "update", "copy", "remove"] : ["target", "description", "update", "remove"]);
        ReportUnlessText(action, "description", isRequired: false);
        if (ReadQuery(action, "target") is not { } target || !TryReadChange(action, out OverlayChange? change))
        {
            return null;
        }

        if (change is null)
        {
            _diagnostics.Report(
                DiagnosticDescriptors.IdleOverlayAction,
                action,
                $"the action has neither {(_is11 ? "'update' nor 'copy' nor 'remove: true'" : "'update' nor 'remove: true'")}, so it does nothing");
            return null;
        }

        return new OverlayAction(target.Text, target.Query, change);
    }

    // Where an action removes, it does nothing else.
    private bool TryReadChange(SpecObject action, out OverlayChange? change)
    {
        change = null;
        SpecNode? remove = action.Find("remove")?.Value;
        if (remove is not (null or SpecBoolean))
        {
            Report(remove, "'remove' is true or false");
            return false;
        }

        SpecNode? update = action.Find("update")?.Value;
        SpecProperty? copy = _is11 ? action.Find("copy") : null;
        if (remove is SpecBoolean { Value: true })
        {
            change = new RemoveChange();
        }
        else if (update is not null && copy is not null)
        {
            Report(copy.NamePlace, "an action has either 'update' or 'copy'");
            return false;
        }
        else if (copy is not null)
        {
            change = ReadQuery(action, "copy") is { } source ? new CopyChange(source.Text, source.Query) : null;
            return change is not null;
        }
        else if (update is not null)
        {
            change = new UpdateChange(update);
        }

        return true;
    }

    private (SpecString Text, JsonPathQuery Query)? ReadQuery(SpecObject action, string member)
    {
        if (action.Find(member)?.Value is not SpecString text)
        {
            Report(action.Find(member)?.Value ?? action, $"an action has a '{member}', a JSONPath such as $.components.schemas.Pet");
            return null;
        }

        if (JsonPathParser.Parse(text.Value, out JsonPathError? error) is { } query)
        {
            return (text, query);
        }

        var span = new LinePositionSpan(text.PositionAt(error!.Offset), text.PositionAt(error.Offset + 1));
        Report(text.Place with { Span = span }, $"'{text.Value}' is no JSONPath: {error.Message}");
        return null;
    }

    private void ReportUnlessText(SpecObject owner, string member, bool isRequired)
    {
        SpecNode? value = owner.Find(member)?.Value;
        if (value is null ? isRequired : value.ScalarText() is null)
        {
            Report(value ?? owner, isRequired ? $"'{member}' is missing, or no string" : $"'{member}' is a string");
        }
    }

    private void ReportUnknown(SpecObject owner, params string[] known)
    {
        foreach (SpecProperty property in owner.Properties)
        {
            if (!known.Contains(property.Name) && !property.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                Report(property.NamePlace, $"'{property.Name}' means nothing here; there are {string.Join(", ", known)}, and extensions that begin with x-");
            }
        }
    }

    private void Report(SpecNode node, string message) => Report(node.Place, message);

    private void Report(SpecPlace place, string message) => _diagnostics.Report(DiagnosticDescriptors.InvalidOverlay, place, message);
}
