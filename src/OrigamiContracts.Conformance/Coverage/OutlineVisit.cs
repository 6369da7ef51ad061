using System.Text;
using System.Text.Json;
using OrigamiContracts.Support;

namespace OrigamiContracts.Conformance.Coverage;

/// <summary>Marks what of a schema a document has.</summary>
internal readonly ref struct OutlineVisit
{
    private readonly CoverageMarks _marks;

    // Alternatives are tried on behalf of one document, so that what is found out about its values is remembered.
    private readonly ViolationCollector _document;

    private OutlineVisit(ReadOnlySpan<byte> document, CoverageMarks marks)
    {
        _document = new ViolationCollector(document);
        _marks = marks;
    }

    /// <param name="document">The document; it is JSON.</param>
    /// <param name="outline">The outline of its schema.</param>
    /// <param name="marks">Takes what is seen.</param>
    public static void Of(ReadOnlySpan<byte> document, SchemaOutline outline, CoverageMarks marks)
    {
        var reader = new ContractReader(document, ContractJson.LargestMaximumDepth);
        reader.Read();
        new OutlineVisit(document, marks).Visit(ref reader, [outline]);
    }

    private void Visit(ref ContractReader reader, List<SchemaOutline> own)
    {
        if (own.Count == 0)
        {
            reader.Skip();
            return;
        }

        List<SchemaOutline> outlines = Closure(reader, own);
        foreach (SchemaOutline outline in outlines)
        {
            outline.Rules.ForEach(_marks.Mark);
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                VisitObject(ref reader, outlines);
                break;
            case JsonTokenType.StartArray:
                List<SchemaOutline> items = [.. outlines.SelectMany(static outline => outline.Items)];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Visit(ref reader, items);
                }

                break;
            case JsonTokenType.String when outlines.Exists(static outline => outline.Texts.Count + outline.Contents.Count > 0):
                MarkText(reader.GetString(), outlines);
                break;
        }
    }

    private void VisitObject(ref ContractReader reader, List<SchemaOutline> outlines)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString();
            reader.Read();
            List<SchemaOutline> inner = [];
            foreach (SchemaOutline outline in outlines)
            {
                if (outline.Properties.TryGetValue(name, out (int Mark, List<SchemaOutline> Outlines) property))
                {
                    _marks.Mark(property.Mark);
                    inner.AddRange(property.Outlines);
                }
                else
                {
                    inner.AddRange(outline.OtherProperties);
                }
            }

            Visit(ref reader, inner);
        }
    }

    private void MarkText(string text, List<SchemaOutline> outlines)
    {
        List<SchemaOutline> contents = [.. outlines.SelectMany(static outline => outline.Contents)];
        byte[] content = contents.Count == 0 ? [] : Encoding.UTF8.GetBytes(text);
        if (content.Length > 0 && CoverageBook.IsReadable(content))
        {
            CoverageMarks marks = _marks;
            contents.ForEach(outline => Of(content, outline, marks));
        }

        foreach (SchemaOutline outline in outlines)
        {
            if (outline.Texts.TryGetValue(text, out int mark))
            {
                _marks.Mark(mark);
            }
        }
    }

    // All outlines about the value that the reader is on; a schema can be part of itself.
    private List<SchemaOutline> Closure(ContractReader reader, List<SchemaOutline> outlines)
    {
        List<SchemaOutline> all = [];
        var ahead = new Stack<SchemaOutline>(outlines);
        while (ahead.TryPop(out SchemaOutline? outline))
        {
            if (!all.Contains(outline))
            {
                all.Add(outline);
                outline.Parts.ForEach(ahead.Push);
                foreach (UnionOutline union in outline.Unions)
                {
                    Choose(reader, union).ForEach(ahead.Push);
                }
            }
        }

        return all;
    }

    // A value of no case still shows what it was meant for, so all of them are about it.
    private List<SchemaOutline> Choose(ContractReader reader, UnionOutline union)
    {
        List<UnionCaseOutline> cases = [];
        foreach (UnionCaseOutline unionCase in union.Cases)
        {
            if (unionCase.Schema.Matches(reader, in _document))
            {
                cases.Add(unionCase);
            }
        }

        if (cases.Count == 1 || !union.IsExclusive)
        {
            foreach (UnionCaseOutline unionCase in cases)
            {
                _marks.Mark(unionCase.Mark);
            }
        }

        return (cases.Count == 0 ? [.. union.Cases] : cases).ConvertAll(static unionCase => unionCase.Outline);
    }
}
