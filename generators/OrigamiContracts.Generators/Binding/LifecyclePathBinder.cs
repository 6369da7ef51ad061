using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Follows the paths of a life-cycle through the members of records.</summary>
/// <param name="record">The record that paths begin at.</param>
/// <param name="types">The emitted types by their names.</param>
/// <param name="report">Takes the location of a path that leads nowhere, and why.</param>
internal sealed class LifecyclePathBinder(RecordModel record, IReadOnlyDictionary<string, TypeModel> types, Action<string, string> report)
{
    /// <summary>Follows a path to a property.</summary>
    /// <param name="path">Property names with points between them.</param>
    /// <param name="fits">Whether the property's type is one that the path is asked for.</param>
    /// <param name="expected">What it has to be, in words.</param>
    /// <returns>Null if it can't be followed, which is reported.</returns>
    public LifecyclePathModel? Follow(LocatedText path, Func<TypeRef, bool> fits, string expected)
    {
        string[] names = path.Text.Split('.');
        RecordModel owner = record;
        for (int i = 0; ; i++)
        {
            MemberModel? member = owner.Members.FirstOrDefault(candidate => candidate.JsonName == names[i]);
            if (member is null)
            {
                return Fail(path, $"'{names[i]}' is not a property of {owner.Name}{Spelling.Suggest(names[i], owner.Members.Select(static candidate => candidate.JsonName))}");
            }

            TypeRef type = member.Type;
            if (i == names.Length - 1)
            {
                return fits(type)
                    ? new LifecyclePathModel(names.ToEquatableArray(), type)
                    : Fail(path, $"'{path.Text}' is {Describe(type)}, but must be {expected}");
            }

            if (type.Kind != TypeKind.Record || !types.TryGetValue(type.Name, out TypeModel? found) || found is not RecordModel next)
            {
                return Fail(path, $"'{path.Text}' leads into {Describe(type)}, and paths lead into objects with properties only");
            }

            owner = next;
        }
    }

    private string Describe(TypeRef type) =>
        CelType.Of(type, name => types.TryGetValue(name, out TypeModel? found) && found is RecordModel).Describe();

    private LifecyclePathModel? Fail(LocatedText path, string message)
    {
        report(path.Location, message);
        return null;
    }
}
