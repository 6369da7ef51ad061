using System.Text;
using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Invariants;

/// <summary>The rules of spec/origami-v2.openapi.yaml compile, over as much of its schemas as they use.</summary>
public sealed class OrigamiRulesTests
{
    private static readonly TypeRef Text = new(TypeKind.String);
    private static readonly TypeRef Uuid = new(TypeKind.Uuid);
    private static readonly TypeRef Instant = new(TypeKind.DateTime);
    private static readonly TypeRef Whole = new(TypeKind.Int64);

    private static readonly MemberModel[] SummaryMembers =
    [
        Models.Required("id", Text),
        Models.Required("agentId", Uuid),
        Models.Required("status", EnumOf("RunStatus")),
        Models.Required("prompt", Text),
        Models.Required("steps", RecordOf("RunSteps")),
        Models.Required("startedAt", Instant),
        Models.Optional("completedAt", OrNull(Instant)),
    ];

    private static readonly TypeModel[] Types =
    [
        Models.Record("RunSteps", Models.Required("completed", Whole), Models.Required("max", Whole)),
        Models.Record("RunSummary", SummaryMembers),
        Models.Record(
            "Run",
            [
                .. SummaryMembers,
                Models.Required("workspaceId", Uuid),
                Models.Required("request", RecordOf("RunRequest")),
                Models.Required("response", OrNull(RecordOf("RunResponse"))),
                Models.Required("todo", RecordOf("RunTodo")),
            ]),
        Models.Record("RunRequest", Models.Required("prompt", Text)),
        Models.Record(
            "RunResponse",
            Models.Required("text", OrNull(Text)),
            Models.Required("actions", ListOf(RecordOf("RunAction"))),
            Models.Required("tables", ListOf(RecordOf("Table"))),
            Models.Required("transcript", OrNull(ListOf(RecordOf("TranscriptMessage")))),
            Models.Required("transcriptTruncated", new TypeRef(TypeKind.Boolean))),
        Models.Record(
            "RunAction",
            Models.Required("type", EnumOf("RunActionType")),
            Models.Optional("tableName", OrNull(Text)),
            Models.Optional("columnId", OrNull(Uuid)),
            Models.Optional("columnName", OrNull(Text)),
            Models.Optional("count", Whole),
            Models.Optional("leadCount", OrNull(Whole)),
            Models.Optional("deletedAt", OrNull(Instant))),
        Models.Record("RunTodo", Models.Required("pendingQuestions", ListOf(RecordOf("PendingQuestion")))),
        Models.Record(
            "PendingQuestion",
            Models.Required("type", EnumOf("PendingQuestionType")),
            Models.Required("suggestedAnswers", ListOf(Text)),
            Models.Required("freeformOption", Text)),
        Models.Record(
            "Agent",
            Models.Required("id", Uuid),
            Models.Required("workspaceId", Uuid),
            Models.Required("lastRun", OrNull(RecordOf("RunSummary")))),
        Models.Record("Table"),
        Models.Record("TranscriptMessage"),
        Models.Record("Workspace", Models.Required("id", Uuid)),
        Models.Record("SendRunResponse", Models.Required("run", RecordOf("Run"))),
        Models.Record(
            "CreateAgentResponse",
            Models.Required("agent", RecordOf("Agent")),
            Models.Required("run", RecordOf("Run")),
            Models.Required("workspace", RecordOf("Workspace"))),
        Models.Enum("RunStatus", ("running", "Running"), ("completed", "Completed"), ("needs_input", "NeedsInput"), ("errored", "Errored"), ("timed_out", "TimedOut")),
        Models.Enum(
            "RunActionType",
            ("table_created", "TableCreated"),
            ("column_added", "ColumnAdded"),
            ("columns_deleted", "ColumnsDeleted"),
            ("leads_added", "LeadsAdded"),
            ("leads_deleted", "LeadsDeleted"),
            ("leads_restored", "LeadsRestored"),
            ("columns_restored", "ColumnsRestored"),
            ("table_restored", "TableRestored")),
        Models.Enum("PendingQuestionType", ("single-choice", "SingleChoice"), ("confirm", "Confirm")),
    ];

    public static TheoryData<string, string> Rules { get; } = new()
    {
        { "CreateAgentResponse", "self.run.status == 'running'" },
        { "CreateAgentResponse", "self.run.agentId == self.agent.id" },
        { "CreateAgentResponse", "self.run.workspaceId == self.workspace.id" },
        { "CreateAgentResponse", "self.agent.workspaceId == self.workspace.id" },
        { "SendRunResponse", "self.run.status == 'running'" },
        { "RunSteps", "self.completed <= self.max" },
        { "RunSummary", "self.status != 'running' || self.steps.completed != self.steps.max" },
        { "RunSummary", "self.status != 'running' || self.completedAt == null" },
        { "RunSummary", "size(self.prompt) <= 203" },
        { "Run", "self.status != 'running' || self.response == null" },
        { "Run", "self.status == 'running' || self.response != null" },
        { "Run", "self.response == null || self.response.text == null || !(self.status in ['errored', 'timed_out'])" },
        { "Run", "self.status != 'needs_input' || size(self.todo.pendingQuestions) > 0" },
        { "Run", "self.status != 'completed' || size(self.todo.pendingQuestions) == 0" },
        { "Run", "size(self.request.prompt) > 200 || self.prompt == self.request.prompt" },
        { "RunResponse", "size(self.actions) == 0 || size(self.tables) > 0" },
        { "RunResponse", "!self.transcriptTruncated || self.transcript != null" },
        { "RunAction", "!(self.type in ['columns_deleted', 'leads_deleted', 'leads_restored', 'columns_restored']) || self.count != null" },
        { "RunAction", "!(self.type in ['table_created', 'table_restored']) || self.tableName != null" },
        { "RunAction", "self.type != 'column_added' || (self.columnId != null && self.columnName != null)" },
        { "RunAction", "self.type != 'leads_added' || self.leadCount != null" },
        { "RunAction", "!(self.type in ['columns_deleted', 'leads_deleted']) || self.deletedAt != null" },
        { "PendingQuestion", "self.type != 'confirm' || size(self.suggestedAnswers) == 1" },
        { "PendingQuestion", "self.freeformOption == 'Or something else'" },
        { "Agent", "self.lastRun == null || self.lastRun.agentId == self.id" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_rule_compiles(string record, string rule) => Assert.Empty(Compile(record, rule).Errors);

    [Fact]
    public void What_is_emitted_compiles()
    {
        var source = new StringBuilder("#nullable enable\nusing System.Collections.Generic;\nusing OrigamiContracts.Support;\nnamespace Acme.Origami;\n");
        foreach (EnumModel type in Types.OfType<EnumModel>())
        {
            source.AppendLine($"public enum {type.Name} {{ {string.Join(", ", type.Members.Select(member => member.Name))} }}");
        }

        foreach (RecordModel type in Types.OfType<RecordModel>())
        {
            source.AppendLine($"public sealed record {type.Name} {{");
            foreach (MemberModel member in type.Members)
            {
                source.AppendLine($"    public {Declared(member)} {member.Name} {{ get; init; }}");
            }

            int number = 0;
            foreach (string rule in Rules.Select(row => row.Data).Where(row => row.Item1 == type.Name).Select(row => row.Item2))
            {
                CelExpression condition = Compile(type.Name, rule).Condition!;
                string parameters = string.Join(", ", CelPaths.Roots(condition).Select(root => $"JsonFragment {root}"));
                source.AppendLine($"    public bool Members{number}() => {CelForMembers.Write(condition, "Acme.Origami")};");
                source.AppendLine($"    public static bool Json{number}({parameters}) => {CelForJson.Write(condition, name => name)};");
                number++;
            }

            source.AppendLine("}");
        }

        _ = CSharp.Load(source.ToString());
    }

    private static CelResult Compile(string record, string rule) =>
        Models.Compile((RecordModel)Types.Single(type => type.Name == record), rule, Types);

    private static string Declared(MemberModel member) => member.Form switch
    {
        MemberForm.Required => $"required {Written(member.Type)}",
        MemberForm.Optional => $"OrigamiContracts.Optional<{Written(member.Type)}>",
        _ => $"{Written(member.Type)}?",
    };

    private static string Written(TypeRef type)
    {
        string name = type.Kind switch
        {
            TypeKind.String => "string",
            TypeKind.Boolean => "bool",
            TypeKind.Int64 => "long",
            TypeKind.Uuid => "System.Guid",
            TypeKind.DateTime => "System.DateTimeOffset",
            TypeKind.OpenEnum => $"OrigamiContracts.OpenEnum<{type.Name}>",
            TypeKind.List => $"IReadOnlyList<{Written(type.Element!)}>",
            _ => type.Name,
        };
        return type.IsNullable ? name + "?" : name;
    }

    private static TypeRef RecordOf(string name) => new(TypeKind.Record, Name: name);

    private static TypeRef EnumOf(string name) => new(TypeKind.OpenEnum, Name: name);

    private static TypeRef ListOf(TypeRef element) => new(TypeKind.List, Element: element);

    private static TypeRef OrNull(TypeRef type) => type with { IsNullable = true };
}
