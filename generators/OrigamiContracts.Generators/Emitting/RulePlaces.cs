using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>
/// Which members and items the rules of records look at: their places are noted by the validators of JSON, which come by
/// anyway, so that rules need not go through the text once more.
/// </summary>
internal sealed class RulePlaces
{
    private readonly EmissionContext _context;
    private readonly Dictionary<string, ObservedRecord> _records = new(StringComparer.Ordinal);
    private readonly HashSet<SchemaKey> _lists = [];

    public RulePlaces(EmissionContext context)
    {
        _context = context;
        foreach (RecordModel record in context.Contract.Types.OfType<RecordModel>())
        {
            foreach (CelMember member in record.Invariants.SelectMany(static invariant => invariant.Condition.All()).OfType<CelMember>())
            {
                Add(record, member);
            }
        }
    }

    /// <summary>Whether rules go through the items of arrays of a schema.</summary>
    public bool AreItemsObserved(SchemaKey schema) => _lists.Contains(schema);

    /// <summary>What rules look at in objects of a record, from outside; null if nothing.</summary>
    public ObservedRecord? Find(string record) => _records.TryGetValue(record, out ObservedRecord? observed) ? observed : null;

    /// <summary>What rules look at in objects of a schema, from outside; null if nothing.</summary>
    public ObservedRecord? Find(SchemaKey schema) => _records.Values.FirstOrDefault(observed => observed.Schema == schema);

    /// <summary>The record and number of a member whose place is noted; null if it is not.</summary>
    public (ObservedRecord Record, int Member)? Find(CelMember member) =>
        RecordOf(member.Target) is { } name && Find(name) is { } record && record.Members.IndexOf(member.JsonName) is >= 0 and var index
            ? (record, index)
            : null;

    private void Add(RecordModel record, CelMember member)
    {
        RecordModel? owner = record;
        if (member.Target is not CelRoot)
        {
            owner = RecordOf(member.Target) is { } name ? _context.FindType(name) as RecordModel : null;
            if (owner is null)
            {
                return;
            }

            if (!_records.TryGetValue(owner.Name, out ObservedRecord? observed))
            {
                observed = new ObservedRecord(_records.Count, owner.Schema, []);
                _records.Add(owner.Name, observed);
            }

            if (!observed.Members.Contains(member.JsonName))
            {
                observed.Members.Add(member.JsonName);
            }
        }

        if (member.Type.Kind == CelKind.List)
        {
            AddList(owner, member.JsonName);
        }
    }

    private void AddList(RecordModel owner, string jsonName)
    {
        if (_context.Schema(owner.Schema).All<PropertyKeyword>().FirstOrDefault(property => property.Name == jsonName) is { } property)
        {
            SchemaModel schema = _context.Schema(property.Schema);
            _lists.Add(schema.Keywords is [NullOrKeyword nullOr] ? nullOr.Schema : schema.Key);
        }
    }

    private static string? RecordOf(CelExpression target) =>
        target.Type.Declared is { Kind: TypeKind.Record } type ? type.Name : null;
}

/// <summary>A record of whose objects rules look at some members from outside.</summary>
/// <param name="Number">Its number in the contract.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Members">The names of the members in JSON; the index of each is its number.</param>
internal sealed record ObservedRecord(int Number, SchemaKey Schema, List<string> Members);
