using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes the equality of a union: the same case, and equal values.</summary>
internal static class UnionEqualityEmitter
{
    private const string Comparers = "global::OrigamiContracts.Support.ValueComparer";

    public static void Write(CodeWriter code, UnionModel union, IReadOnlyList<UnionCase> cases, EmissionContext context)
    {
        string fullName = context.Names.Emitted(union.Name);
        string tag = UnionMembers.Case(union.Name);
        List<UnionCase> special = [.. cases.Where(static one => one.Type.IsValueType || one.IsContainer)];
        string unknown = $"{Comparers}.OfJson";
        string unknownMember = UnionCase.MemberOf(union, -1, context);
        string others = special.Count < cases.Count ? $"object.Equals({UnionCase.ObjectField}, other.{UnionCase.ObjectField})" : "true";
        string othersHash = special.Count < cases.Count ? $"{UnionCase.ObjectField}!.GetHashCode()" : "0";
        foreach (UnionCase one in cases.Where(static one => one.IsContainer))
        {
            code.Line($"private static readonly global::System.Collections.Generic.IEqualityComparer<{one.TypeName}> {one.Comparer} = {Comparer(one.Type, context)};");
            code.Blank();
        }

        code.Line("/// <summary>Whether another value is of the same case and equal to this one.</summary>");
        code.Line("/// <param name=\"other\">The other value.</param>");
        using (code.Block($"public bool Equals({fullName}? other) => other is not null && {tag} == other.{tag} && {tag} switch", "};"))
        {
            foreach (UnionCase one in special)
            {
                code.Line($"{one.Member} => {(one.IsContainer ? $"{one.Comparer}.Equals({one.Held}, ({one.TypeName})other.{one.Field}!)" : $"{one.Field}.Equals(other.{one.Field})")},");
            }

            code.Line($"{unknownMember} => {unknown}.Equals({UnionCase.JsonField}, other.{UnionCase.JsonField}),");
            code.Line($"_ => {others},");
        }

        code.Blank();
        code.Line("/// <inheritdoc/>");
        code.Line($"public override bool Equals(object? obj) => Equals(obj as {fullName});");
        code.Blank();
        code.Line("/// <inheritdoc/>");
        using (code.Block($"public override int GetHashCode() => global::System.HashCode.Combine({tag}, {tag} switch", "});"))
        {
            foreach (UnionCase one in special)
            {
                code.Line($"{one.Member} => {(one.IsContainer ? $"{one.Comparer}.GetHashCode({one.Held})" : $"{one.Field}.GetHashCode()")},");
            }

            code.Line($"{unknownMember} => {unknown}.GetHashCode({UnionCase.JsonField}),");
            code.Line($"_ => {othersHash},");
        }

        code.Blank();
        WriteOperator(code, fullName, "==", "Whether two values are of the same case and equal.", "left is null ? right is null : left.Equals(right)");
        WriteOperator(code, fullName, "!=", "Whether two values are of different cases, or not equal.", "!(left == right)");
        code.Line("/// <summary>The text of the value.</summary>");
        code.Line($"public override string ToString() => global::System.Convert.ToString({UnionMembers.Avoid("Value", union.Name)}, global::System.Globalization.CultureInfo.InvariantCulture) ?? \"\";");
        code.Blank();
    }

    private static void WriteOperator(CodeWriter code, string fullName, string name, string summary, string result)
    {
        code.Line($"/// <summary>{summary}</summary>");
        code.Line("/// <param name=\"left\">One value.</param>");
        code.Line("/// <param name=\"right\">The other.</param>");
        code.Line($"public static bool operator {name}({fullName}? left, {fullName}? right) => {result};");
        code.Blank();
    }

    // Empty where the type's own equality is that of its values.
    private static string Comparer(TypeRef type, EmissionContext context) => type.Kind switch
    {
        TypeKind.Json => $"{Comparers}.OfJson",
        TypeKind.List => $"{Comparers}.OfList<{context.Names.Of(type.Element!)}>({Comparer(type.Element!, context)})",
        TypeKind.Map => $"{Comparers}.OfMap<{context.Names.Of(type.Element!)}>({Comparer(type.Element!, context)})",
        _ => "",
    };
}
