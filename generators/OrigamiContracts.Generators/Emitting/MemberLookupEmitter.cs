using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes how the members of a type are found by their names in JSON: for those who say in C# where a violation is.</summary>
internal static class MemberLookupEmitter
{
    private const string Found = "global::OrigamiContracts.Support.FoundMember";
    private const string Head = $"{Found} global::OrigamiContracts.Support.IContractInstance.FindMember(string jsonName) =>";

    public static void Write(CodeWriter code, RecordModel record)
    {
        string? others = record.AdditionalProperties is null
            ? null
            : $"{Found}.Entry(nameof({ReservedMembers.AdditionalProperties}), {ReservedMembers.AdditionalProperties}, jsonName)";
        if (record.Members.Count > 0)
        {
            WriteSwitch(code, record.Members, others ?? "default");
        }
        else if (others is not null)
        {
            code.Line($"{Head} {others};");
            code.Blank();
        }
    }

    public static void Write(CodeWriter code, TupleModel tuple) => WriteSwitch(
        code,
        tuple.Items,
        // What the description does not allow is in no member that people see.
        tuple.AllowsRest ? $"{Found}.Rest(nameof({TupleBinder.Rest}), {TupleBinder.Rest}, jsonName, before: {tuple.Items.Count})" : "default");

    public static void Write(CodeWriter code, UnionModel union)
    {
        code.Line($"{Head} {Found}.Inside({UnionMembers.Avoid("Value", union.Name)}, jsonName);");
        code.Blank();
    }

    private static void WriteSwitch(CodeWriter code, IEnumerable<MemberModel> members, string others)
    {
        using (code.Block($"{Head} jsonName switch", "};"))
        {
            foreach (MemberModel member in members)
            {
                string value = member.Form == MemberForm.Optional ? $"{member.Name}.GetValueOrDefault()" : member.Name;
                code.Line($"{CSharpLiteral.String(member.JsonName)} => new(nameof({member.Name}), {value}),");
            }

            code.Line($"_ => {others},");
        }

        code.Blank();
    }
}
