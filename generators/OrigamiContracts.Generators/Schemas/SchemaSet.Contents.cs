using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas;

// What schemas say of the JSON in texts.
internal sealed partial class SchemaSet
{
    /// <summary>
    /// What the schema at a place says of the JSON in texts (<see cref="ContentReader"/>); null if it says nothing of it.
    /// </summary>
    public SchemaKey? ContentOf(string location)
    {
        SchemaKey root = _collector.Collect([_collector.PlaceOf(location) with { IsOfContent = true }]).Key;
        List<SchemaModel> reached = ContentsFrom(root);
        HashSet<SchemaKey> speaking = Speaking(reached);
        if (!speaking.Contains(root))
        {
            return null;
        }

        // Most of what is on the way to contents leads to none.
        foreach (SchemaModel schema in reached)
        {
            bool namesDecide = schema.Keywords.Any(keyword =>
                keyword is AdditionalPropertiesKeyword or PatternPropertyKeyword && Speaks(keyword, speaking));
            _read[schema.Key] = schema with
            {
                Keywords = schema.Keywords
                    .Where(keyword => Speaks(keyword, speaking) || (namesDecide && keyword is PropertyKeyword))
                    .ToEquatableArray(),
            };
        }

        Get(root);
        return root;
    }

    private List<SchemaModel> ContentsFrom(SchemaKey root)
    {
        List<SchemaModel> reached = [];
        HashSet<SchemaKey> seen = [root];
        Queue<SchemaKey> ahead = new([root]);
        while (ahead.Count > 0)
        {
            SchemaKey key = ahead.Dequeue();
            if (!_collector.Get(key).AreOfContent)
            {
                continue;
            }

            SchemaModel schema = Read(key, _collector.Get(key).Members[0].Location);
            reached.Add(schema);
            foreach (SchemaKey next in schema.Keywords.SelectMany(static keyword => keyword.Subschemas).Where(seen.Add))
            {
                ahead.Enqueue(next);
            }
        }

        return reached;
    }

    private static HashSet<SchemaKey> Speaking(List<SchemaModel> reached)
    {
        HashSet<SchemaKey> speaking = [];
        int before;
        do
        {
            before = speaking.Count;
            speaking.UnionWith(reached.Where(schema => schema.Keywords.Any(keyword => Speaks(keyword, speaking))).Select(static schema => schema.Key));
        }
        while (speaking.Count > before);

        return speaking;
    }

    private static bool Speaks(Keyword keyword, HashSet<SchemaKey> speaking) => keyword is ContentKeyword || keyword.Subschemas.Any(speaking.Contains);
}
