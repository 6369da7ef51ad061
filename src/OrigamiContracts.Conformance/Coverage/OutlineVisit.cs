using System.Text;
using System.Text.Json;

namespace OrigamiContracts.Conformance.Coverage;

/// <summary>Marks what of a schema a document has.</summary>
internal static class OutlineVisit
{
    /// <param name="document">The document; it is JSON.</param>
    /// <param name="outline">The outline of its schema.</param>
    /// <param name="marks">Takes what is seen.</param>
    public static void Of(ReadOnlySpan<byte> document, SchemaOutline outline, CoverageMarks marks)
    {
        var reader = new Utf8JsonReader(document, new JsonReaderOptions { MaxDepth = ContractJson.LargestMaximumDepth });
        reader.Read();
        Visit(ref reader, Closure([outline]), marks);
    }

    private static void Visit(ref Utf8JsonReader reader, List<SchemaOutline> outlines, CoverageMarks marks)
    {
        if (outlines.Count == 0)
        {
            reader.Skip();
            return;
        }

        foreach (SchemaOutline outline in outlines)
        {
            outline.Rules.ForEach(marks.Mark);
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                VisitObject(ref reader, outlines, marks);
                break;
            case JsonTokenType.StartArray:
                List<SchemaOutline> items = Closure(outlines.SelectMany(static outline => outline.Items));
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Visit(ref reader, items, marks);
                }

                break;
            case JsonTokenType.String when outlines.Exists(static outline => outline.Texts.Count + outline.Contents.Count > 0):
                VisitText(reader.GetString()!, outlines, marks);
                break;
        }
    }

    private static void VisitObject(ref Utf8JsonReader reader, List<SchemaOutline> outlines, CoverageMarks marks)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            List<SchemaOutline> inner = [];
            foreach (SchemaOutline outline in outlines)
            {
                if (outline.Properties.TryGetValue(name, out (int Mark, List<SchemaOutline> Outlines) property))
                {
                    marks.Mark(property.Mark);
                    inner.AddRange(property.Outlines);
                }
                else
                {
                    inner.AddRange(outline.OtherProperties);
                }
            }

            Visit(ref reader, Closure(inner), marks);
        }
    }

    private static void VisitText(string text, List<SchemaOutline> outlines, CoverageMarks marks)
    {
        List<SchemaOutline> contents = [.. outlines.SelectMany(static outline => outline.Contents)];
        byte[] content = contents.Count == 0 ? [] : Encoding.UTF8.GetBytes(text);
        if (content.Length > 0 && CoverageBook.IsReadable(content))
        {
            contents.ForEach(outline => Of(content, outline, marks));
        }

        foreach (SchemaOutline outline in outlines)
        {
            if (outline.Texts.TryGetValue(text, out int mark))
            {
                marks.Mark(mark);
            }
        }
    }

    // All outlines about the same value; a schema can be part of itself.
    private static List<SchemaOutline> Closure(IEnumerable<SchemaOutline> outlines)
    {
        List<SchemaOutline> all = [];
        var ahead = new Stack<SchemaOutline>(outlines);
        while (ahead.TryPop(out SchemaOutline? outline))
        {
            if (!all.Contains(outline))
            {
                all.Add(outline);
                outline.Parts.ForEach(ahead.Push);
            }
        }

        return all;
    }
}
