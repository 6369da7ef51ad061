using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrigamiContracts.Benchmarks.Peers;

// The run as one would write it by hand for System.Text.Json: classes with properties, enums with the names of the API.
// They hold what the records hold, but for the difference between absent and null.

internal sealed class PlainRun
{
    public string Id { get; set; } = "";
    public Guid AgentId { get; set; }
    public PlainRunStatus Status { get; set; }
    public string Prompt { get; set; } = "";
    public PlainRunModel Model { get; set; }
    public PlainRunSteps Steps { get; set; } = new();
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? CompletedAt { get; set; }
    public Guid WorkspaceId { get; set; }
    public PlainRunRequest Request { get; set; } = new();
    public PlainRunResponse? Response { get; set; }
    public PlainRunTodo Todo { get; set; } = new();
}

internal sealed class PlainRunPage
{
    public List<PlainRunSummary> Runs { get; set; } = [];
    public PlainPagination Pagination { get; set; } = new();
}

internal sealed class PlainRunSummary
{
    public string Id { get; set; } = "";
    public Guid AgentId { get; set; }
    public PlainRunStatus Status { get; set; }
    public string Prompt { get; set; } = "";
    public PlainRunModel Model { get; set; }
    public PlainRunSteps Steps { get; set; } = new();
    public DateTimeOffset StartedAt { get; set; }
    public DateTimeOffset? CompletedAt { get; set; }
}

internal sealed class PlainPagination
{
    public long Page { get; set; }
    public long PageSize { get; set; }
    public long Total { get; set; }
    public bool HasMore { get; set; }
}

internal sealed class PlainRunSteps
{
    public long Completed { get; set; }
    public long Max { get; set; }
}

internal sealed class PlainRunRequest
{
    public string Prompt { get; set; } = "";
    public PlainRunModel Model { get; set; }
    public List<Guid> FocusTableIds { get; set; } = [];
}

internal sealed class PlainRunResponse
{
    public string? Text { get; set; }
    public List<PlainRunAction> Actions { get; set; } = [];
    public List<PlainTable> Tables { get; set; } = [];
    public List<PlainTranscriptMessage>? Transcript { get; set; }
    public bool TranscriptTruncated { get; set; }
}

internal sealed class PlainRunAction
{
    public PlainRunActionType Type { get; set; }
    public Guid TableId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? TableName { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Guid? ColumnId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? ColumnName { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public long? Count { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public long? LeadCount { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public DateTimeOffset? DeletedAt { get; set; }
}

internal sealed class PlainTable
{
    public Guid Id { get; set; }
    public Guid WorkspaceId { get; set; }
    public string Name { get; set; } = "";
    public long LeadCount { get; set; }
    public List<PlainTableColumn> Columns { get; set; } = [];
    public PlainCreditsLifetime Credits { get; set; } = new();
    public PlainCellsLiveness Cells { get; set; } = new();
    public string Url { get; set; } = "";
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset UpdatedAt { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlainTableStats? Stats { get; set; }
}

internal sealed class PlainTableColumn
{
    public Guid Id { get; set; }
    public string Name { get; set; } = "";
    public string Type { get; set; } = "";
    public string? Slug { get; set; }
    public bool AutoTrigger { get; set; }
    public PlainCreditsLifetime Credits { get; set; } = new();
    public PlainCellsLiveness Cells { get; set; } = new();
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlainColumnStats? Stats { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlainColumnQualification? Qualification { get; set; }
}

internal sealed class PlainCreditsLifetime
{
    public long LifetimeUsed { get; set; }
}

internal sealed class PlainCellsLiveness
{
    public long Running { get; set; }
    public long Errored { get; set; }
}

internal sealed class PlainColumnStats
{
    public double AvgCreditsPerRun { get; set; }
    public double CallRate { get; set; }
    public long TotalRuns { get; set; }
}

internal sealed class PlainColumnQualification
{
    public long Pass { get; set; }
    public long Fail { get; set; }
    public long Unsure { get; set; }
    public long Total { get; set; }
}

internal sealed class PlainTableStats
{
    public double CreditsPerLead { get; set; }
    public double CreditsPerQualifiedLead { get; set; }
    public double FindMoreEstimatedCredits { get; set; }
    public PlainTableQualificationStats? Qualification { get; set; }
    public PlainTableFunnelStats Funnel { get; set; } = new();
    public PlainTableRunningStats Running { get; set; } = new();
    public List<PlainTableLeadSourceStats> LeadSources { get; set; } = [];
    public bool HasUnknownTotalWithMore { get; set; }
}

internal sealed class PlainTableQualificationStats
{
    public double? Rate { get; set; }
    public double? FetchRate { get; set; }
    public long QualifiedLeads { get; set; }
    public double EffectiveLeadsPerQualified { get; set; }
    public long? EstimatedQualifiedLeads { get; set; }
}

internal sealed class PlainTableFunnelStats
{
    public long TotalSourcedLeads { get; set; }
    public long PostStaticLeads { get; set; }
    public long DedupedLeads { get; set; }
    public double? DedupRate { get; set; }
    public long ExcludedLeads { get; set; }
    public double? ExcludedRate { get; set; }
}

internal sealed class PlainTableRunningStats
{
    public long RunningLeads { get; set; }
    public DateTimeOffset? OldestActiveRunStartedAt { get; set; }
}

internal sealed class PlainTableLeadSourceStats
{
    public Guid Id { get; set; }
    public string Name { get; set; } = "";
    public double AvgCreditsPerLead { get; set; }
    public double TotalCredits { get; set; }
    public long TotalLeads { get; set; }
    public PlainLeadSourceOrigin Source { get; set; }
}

internal sealed class PlainTranscriptMessage
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlainTranscriptRole? Role { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Content { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public List<PlainTranscriptToolCall>? ToolCalls { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? ToolCallId { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Name { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Result { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public bool? Truncated { get; set; }
}

internal sealed class PlainTranscriptToolCall
{
    public string? Id { get; set; }
    public string? Name { get; set; }
    public JsonElement? Input { get; set; }
}

internal sealed class PlainRunTodo
{
    public List<PlainPendingQuestion> PendingQuestions { get; set; } = [];
    public List<PlainNextAction> NextActions { get; set; } = [];
}

internal sealed class PlainPendingQuestion
{
    public PlainPendingQuestionType Type { get; set; }
    public string Question { get; set; } = "";
    public List<string> SuggestedAnswers { get; set; } = [];
    public string FreeformOption { get; set; } = "";
}

internal sealed class PlainNextAction
{
    public string Label { get; set; } = "";
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public PlainNextActionType? Type { get; set; }
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? TableSlug { get; set; }
}

internal enum PlainRunStatus
{
    [JsonStringEnumMemberName("running")] Running,
    [JsonStringEnumMemberName("completed")] Completed,
    [JsonStringEnumMemberName("needs_input")] NeedsInput,
    [JsonStringEnumMemberName("step_cap_hit")] StepCapHit,
    [JsonStringEnumMemberName("incomplete")] Incomplete,
    [JsonStringEnumMemberName("cancelled")] Cancelled,
    [JsonStringEnumMemberName("errored")] Errored,
    [JsonStringEnumMemberName("timed_out")] TimedOut,
}

internal enum PlainRunModel
{
    [JsonStringEnumMemberName("origami-lite")] OrigamiLite,
    [JsonStringEnumMemberName("origami-max")] OrigamiMax,
}

internal enum PlainRunActionType
{
    [JsonStringEnumMemberName("table_created")] TableCreated,
    [JsonStringEnumMemberName("column_added")] ColumnAdded,
    [JsonStringEnumMemberName("columns_updated")] ColumnsUpdated,
    [JsonStringEnumMemberName("columns_deleted")] ColumnsDeleted,
    [JsonStringEnumMemberName("leads_added")] LeadsAdded,
    [JsonStringEnumMemberName("leads_deleted")] LeadsDeleted,
    [JsonStringEnumMemberName("leads_restored")] LeadsRestored,
    [JsonStringEnumMemberName("columns_restored")] ColumnsRestored,
    [JsonStringEnumMemberName("table_restored")] TableRestored,
}

internal enum PlainLeadSourceOrigin
{
    [JsonStringEnumMemberName("historical")] Historical,
    [JsonStringEnumMemberName("estimate")] Estimate,
}

internal enum PlainTranscriptRole
{
    [JsonStringEnumMemberName("user")] User,
    [JsonStringEnumMemberName("assistant")] Assistant,
    [JsonStringEnumMemberName("tool")] Tool,
}

internal enum PlainPendingQuestionType
{
    [JsonStringEnumMemberName("single-choice")] SingleChoice,
    [JsonStringEnumMemberName("confirm")] Confirm,
}

internal enum PlainNextActionType
{
    [JsonStringEnumMemberName("upload_csv")] UploadCsv,
    [JsonStringEnumMemberName("find_more_leads")] FindMoreLeads,
    [JsonStringEnumMemberName("export_csv")] ExportCsv,
    [JsonStringEnumMemberName("input_required")] InputRequired,
    [JsonStringEnumMemberName("send_messages")] SendMessages,
    [JsonStringEnumMemberName("schedule_play")] SchedulePlay,
}
