using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Invariants;

/// <summary>Finds the members of the objects that rules look into.</summary>
/// <param name="find">Finds a type by the name that a <see cref="TypeRef"/> has; null for one that is not known.</param>
/// <param name="ignoresCase">Whether the members of a record are found whatever their case, as headers are.</param>
internal sealed class CelRecords(Func<string, TypeModel?> find, Func<RecordModel, bool>? ignoresCase = null)
{
    /// <summary>The member of a record with a JSON name.</summary>
    /// <param name="target">The record.</param>
    /// <param name="jsonName">The name.</param>
    public CelMember? FindMember(CelExpression target, string jsonName) =>
        RecordOf(target) is { } record
        && record.Members.FirstOrDefault(candidate => candidate.JsonName.Equals(jsonName, ComparisonOf(record))) is { } member
            ? new CelMember(
                target,
                member.JsonName,
                member.Name,
                member.Form,
                member.Type.IsNullable,
                CelType.Of(member.Type with { IsNullable = member.Type.IsNullable || !member.IsRequired }, IsObject))
            : null;

    public IEnumerable<string> NamesOf(CelExpression target) => RecordOf(target)?.Members.Select(static member => member.JsonName) ?? [];

    public static string Describe(CelExpression target) => target.Type.Declared!.Name;

    public EnumModel? FindEnum(CelType type) => find(type.Declared!.Name) as EnumModel;

    private StringComparison ComparisonOf(RecordModel record) =>
        ignoresCase?.Invoke(record) == true ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private RecordModel? RecordOf(CelExpression target) => target.Type.Declared is { } declared ? find(declared.Name) as RecordModel : null;

    private bool IsObject(string name) => find(name) is RecordModel;
}
