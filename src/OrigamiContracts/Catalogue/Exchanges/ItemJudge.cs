using System.Globalization;

namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>Judges each item of a body by the schema of the items, and, if it conforms, the JSON in its texts.</summary>
/// <param name="mediaType">What the description says of the body. It has a schema of items.</param>
/// <param name="place">The body.</param>
/// <param name="found">Takes what is found.</param>
/// <param name="maximumDepth">How deep an item can be nested.</param>
internal sealed class ItemJudge(ApiMediaType mediaType, ExchangePlace place, FindingCollector found, int maximumDepth) : ISequenceVisitor
{
    public void Visit(in SequenceItem item)
    {
        ValidationReport report = mediaType.ItemSchema!.Validate(item.Utf8Json.Span, maximumDepth);
        Add(report, item);
        // Contents are annotations: a schema that does not accept the event says nothing of them.
        if (report.IsValid && mediaType.ItemContent is { } content)
        {
            Add(content.Validate(item.Utf8Json.Span, maximumDepth), item);
        }
    }

    public void Note(SequenceFlaw flaw) => found.Add(place, ExchangeFindingKind.Violation, new Violation
    {
        InstanceLocation = flaw.Location,
        KeywordLocation = mediaType.ItemSchema!.Location,
        Keyword = flaw.Keyword,
        Severity = flaw.Severity,
        Message = flaw.Message,
        ByteOffset = flaw.Offset,
    });

    private void Add(ValidationReport report, SequenceItem item) =>
        found.Add(place, report.Within(string.Create(CultureInfo.InvariantCulture, $"/{item.Index}"), item.OffsetOf));
}
