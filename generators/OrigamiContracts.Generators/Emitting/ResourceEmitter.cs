using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes what a record has because its schema has a life-cycle.</summary>
internal static class ResourceEmitter
{
    private const string Lifecycle = "Lifecycle";
    private const string IsTerminal = "IsTerminal";

    /// <summary>The interface of the runtime that a record implements.</summary>
    public static string InterfaceOf(RecordModel record, string fullName) =>
        $"global::OrigamiContracts.{(record.Lifecycle is null ? "IContract" : "IResource")}<{fullName}>";

    /// <summary>Tells analyzers where the resource's state is, and how it ends.</summary>
    public static void WriteFact(CodeWriter code, RecordModel record, EmissionContext context)
    {
        if (record.Lifecycle is not { State: { } state } lifecycle)
        {
            return;
        }

        string[] arguments =
        [
            CSharpLiteral.String(string.Join(".", MembersOf(state, record, context).Select(static member => member.Name))),
            $"Resource = {CSharpLiteral.String(lifecycle.Key.Resource)}",
            $"Terminal = {AnalyzerFact.Texts(lifecycle.TerminalStates)}",
        ];
        code.Line(AnalyzerFact.Of("ResourceState", SaysWhenToAskAgain(record, context) ? [.. arguments, "HasRetryAfter = true"] : arguments));
    }

    public static void WriteMembers(CodeWriter code, RecordModel record, EmissionContext context)
    {
        if (record.Lifecycle is not { } lifecycle)
        {
            return;
        }

        const string Type = "global::OrigamiContracts.Catalogue.ApiLifecycle";
        string field = $"{context.Names.Emitted(context.Contract.ClassName)}.{LifecyclesEmitter.Field(record)}";
        code.Line("/// <inheritdoc/>");
        // A member can't have the name of its type.
        code.Line(record.Name == Lifecycle
            ? $"static {Type} global::OrigamiContracts.IResource<{context.Names.Emitted(record.Name)}>.{Lifecycle} => {field};"
            : $"public static {Type} {Lifecycle} => {field};");
        code.Blank();
        if (lifecycle.State is { } state && !lifecycle.TerminalStates.IsEmpty && record.Name != IsTerminal)
        {
            WriteIsTerminal(code, lifecycle, state, record, context);
        }
    }

    private static void WriteIsTerminal(CodeWriter code, LifecycleModel lifecycle, LifecyclePathModel state, RecordModel record, EmissionContext context)
    {
        string path = string.Join(".", state.Names);
        XmlDoc.Summary(code, $"Whether the {lifecycle.Key.Resource} has ended: no {path} follows the one it has. Null where the {path} is none of the listed ones, so that it can't be known.");
        code.Line($"public bool? {IsTerminal} => {ValueOf(state, record, context)} switch");
        using (code.Body("};"))
        {
            WriteArm(code, lifecycle.TerminalStates, "true", state, context);
            WriteArm(code, lifecycle.States.Except(lifecycle.TerminalStates), "false", state, context);
            code.Line("_ => null,");
        }

        code.Blank();
    }

    private static void WriteArm(CodeWriter code, IEnumerable<string> states, string result, LifecyclePathModel state, EmissionContext context)
    {
        string patterns = string.Join(" or ", Patterns(states, state, context));
        if (patterns.Length > 0)
        {
            code.Line($"{patterns} => {result},");
        }
    }

    private static IEnumerable<string> Patterns(IEnumerable<string> states, LifecyclePathModel state, EmissionContext context)
    {
        if (context.FindType(state.Type.Name) is not EnumModel listed)
        {
            return states.Select(CSharpLiteral.String);
        }

        string type = context.Names.Emitted(listed.Name);
        Dictionary<string, string> names = listed.Members.ToDictionary(static member => member.Text, static member => member.Name, StringComparer.Ordinal);
        return states.Select(text => $"{type}.{names[text]}");
    }

    // Null wherever something on the way is absent or null.
    private static string ValueOf(LifecyclePathModel path, RecordModel record, EmissionContext context)
    {
        string value = "";
        bool isNullable = false;
        foreach (MemberModel member in MembersOf(path, record, context))
        {
            value += $"{(value.Length == 0 ? "" : isNullable ? "?." : ".")}{member.Name}{(member.Form == MemberForm.Optional ? ".GetValueOrDefault()" : "")}";
            isNullable = member.Form != MemberForm.Required || member.Type.IsNullable;
        }

        return path.Type.Kind == TypeKind.OpenEnum ? $"{value}{(isNullable ? "?" : "")}.Known" : value;
    }

    private static IEnumerable<MemberModel> MembersOf(LifecyclePathModel path, RecordModel record, EmissionContext context)
    {
        RecordModel? owner = record;
        foreach (string name in path.Names)
        {
            MemberModel member = owner!.Members.First(candidate => candidate.JsonName == name);
            yield return member;
            owner = context.FindType(member.Type.Name) as RecordModel;
        }
    }

    // Whether any success whose body is the record has the header that does.
    private static bool SaysWhenToAskAgain(RecordModel record, EmissionContext context) => context.Contract.Api.Operations
        .SelectMany(static operation => operation.Responses)
        .Where(static response => response.Status[0] == '2'
            && response.Headers.Any(static header => header.Name.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)))
        .SelectMany(static response => response.Content)
        .Any(content => content.SchemaPointer is { } pointer && context.SchemaAt(pointer) == record.Schema);
}
