using System.Globalization;
using System.Text.Json;
using OrigamiContracts.V2;

namespace OrigamiContracts.Benchmarks.Documents;

/// <summary>Runs of the Origami agent API, the same on every machine and on every day.</summary>
internal static class RunDocuments
{
    private static readonly DateTimeOffset Start = new(2026, 11, 7, 5, 31, 56, 123, TimeSpan.Zero);

    private static readonly string[] Words =
        ["bakeries", "around", "Utrecht", "with", "their", "own", "delivery", "vans", "and", "a", "phone", "number", "we", "can", "call", "today"];

    /// <summary>A run that has just begun, as polls see it: 0.6 KB.</summary>
    public static Run Running() => Of(1, RunStatus.Running, response: null);

    /// <summary>A run that has ended: three tables of eight columns, thirty actions, about 10 KB.</summary>
    /// <param name="number">Which one: each has ids of its own, but no other difference.</param>
    public static Run Typical(int number = 2) => Terminal(number, tables: 3, columns: 8, actions: 30, messages: null);

    /// <summary>A run with all there is to ask for, statistics and the transcript: about 1 MB.</summary>
    public static Run Big() => Terminal(3, tables: 24, columns: 40, actions: 480, messages: 900);

    /// <summary>A page of a list: 100 runs in short.</summary>
    public static ListRunsResponse Page() => new()
    {
        Runs = [.. Enumerable.Range(0, 100).Select(static number => Summary(Of(100 + number, RunStatus.Completed, response: null)))],
        Pagination = new Pagination { Page = 1, PageSize = 100, Total = 2_345, HasMore = true },
    };

    /// <summary>A run that has ended. Its statistics are there if the transcript is, whose messages are counted.</summary>
    public static Run Terminal(int number, int tables, int columns, int actions, int? messages)
    {
        bool hasEverything = messages is not null;
        Table[] changed = [.. Enumerable.Range(0, tables).Select(table => Table(number, table, columns, hasEverything))];
        return Of(number, RunStatus.Completed, new RunResponse
        {
            Text = Text(40),
            Actions = [.. Enumerable.Range(0, actions).Select(action => Action(action, changed[action % tables]))],
            Tables = changed,
            Transcript = messages is { } count ? [.. Enumerable.Range(0, count).Select(Message)] : null,
            TranscriptTruncated = hasEverything,
        });
    }

    private static Run Of(int number, RunStatus status, RunResponse? response) => new()
    {
        Id = $"v2_run-{Id(Kind.Run, number)}",
        AgentId = Id(Kind.Agent, number),
        Status = status,
        Prompt = Text(15),
        Model = RunModel.OrigamiMax,
        Steps = new RunSteps { Completed = 6, Max = 50 },
        StartedAt = Start.AddSeconds(number),
        CompletedAt = status == RunStatus.Running ? null : Start.AddSeconds(number).AddMinutes(4),
        WorkspaceId = Id(Kind.Workspace, number),
        Request = new RunRequest
        {
            Prompt = Text(15),
            Model = RunModel.OrigamiMax,
            FocusTableIds = response is null ? [] : [response.Tables[0].Id],
        },
        Response = response,
        Todo = new RunTodo
        {
            PendingQuestions = [],
            NextActions = response is null ? [] : [new NextAction { Label = "Export the table", Type = NextActionType.ExportCsv, TableSlug = "bakeries" }],
        },
    };

    private static RunSummary Summary(Run run) => new()
    {
        Id = run.Id,
        AgentId = run.AgentId,
        Status = run.Status,
        Prompt = run.Prompt,
        Model = run.Model,
        Steps = run.Steps,
        StartedAt = run.StartedAt,
        CompletedAt = run.CompletedAt,
    };

    private static RunAction Action(int action, Table table) => (action % 3) switch
    {
        0 => new RunAction { Type = RunActionType.TableCreated, TableId = table.Id, TableName = table.Name },
        1 => new RunAction
        {
            Type = RunActionType.ColumnAdded,
            TableId = table.Id,
            ColumnId = table.Columns[action % table.Columns.Count].Id,
            ColumnName = table.Columns[action % table.Columns.Count].Name,
        },
        _ => new RunAction { Type = RunActionType.LeadsAdded, TableId = table.Id, LeadCount = action },
    };

    private static Table Table(int number, int table, int columns, bool hasStats)
    {
        Guid id = Id(Kind.Table, number, table);
        Guid workspace = Id(Kind.Workspace, number);
        TableColumn[] all = [.. Enumerable.Range(0, columns).Select(column => Column(number, table, column, hasStats))];
        return new Table
        {
            Id = id,
            WorkspaceId = workspace,
            Name = $"Bakeries {table.ToString(CultureInfo.InvariantCulture)}",
            LeadCount = 120,
            Columns = all,
            Credits = new CreditsLifetime { LifetimeUsed = all.Sum(static column => column.Credits.LifetimeUsed) },
            Cells = new CellsLiveness
            {
                Running = all.Sum(static column => column.Cells.Running),
                Errored = all.Sum(static column => column.Cells.Errored),
            },
            Url = $"https://origami.chat/workspace/{workspace}?table={id}",
            CreatedAt = Start.AddDays(-2),
            UpdatedAt = Start.AddMinutes(3),
            Stats = hasStats ? Stats(number, table) : null,
        };
    }

    private static TableColumn Column(int number, int table, int column, bool hasStats) => new()
    {
        Id = Id(Kind.Column, number, table, column),
        Name = $"{Words[column % Words.Length]} {column.ToString(CultureInfo.InvariantCulture)}",
        Type = column % 4 == 0 ? "static" : "code",
        Slug = column % 5 == 0 ? null : $"{Words[column % Words.Length]}-{column.ToString(CultureInfo.InvariantCulture)}",
        AutoTrigger = column % 2 == 0,
        Credits = new CreditsLifetime { LifetimeUsed = 12 * column },
        Cells = new CellsLiveness { Running = column % 3, Errored = column % 2 },
        Stats = hasStats ? new ColumnStats { AvgCreditsPerRun = 2.5, CallRate = 0.4, TotalRuns = 48 } : null,
        Qualification = hasStats && column % 4 == 1 ? new ColumnQualification { Pass = 48, Fail = 66, Unsure = 6, Total = 120 } : null,
    };

    private static TableStats Stats(int number, int table) => new()
    {
        CreditsPerLead = 4.625,
        CreditsPerQualifiedLead = 11.5625,
        FindMoreEstimatedCredits = 112.5,
        Qualification = new TableQualificationStats
        {
            Rate = 0.4,
            FetchRate = 0.42,
            QualifiedLeads = 48,
            EffectiveLeadsPerQualified = 2.5,
            EstimatedQualifiedLeads = 60,
        },
        Funnel = new TableFunnelStats
        {
            TotalSourcedLeads = 150,
            PostStaticLeads = 120,
            DedupedLeads = 18,
            DedupRate = 0.12,
            ExcludedLeads = 6,
            ExcludedRate = 0.04,
        },
        Running = new TableRunningStats { RunningLeads = 0, OldestActiveRunStartedAt = null },
        LeadSources =
        [
            new TableLeadSourceStats
            {
                Id = Id(Kind.LeadSource, number, table),
                Name = "Trade registers",
                AvgCreditsPerLead = 0.5,
                TotalCredits = 60,
                TotalLeads = 120,
                Source = LeadSourceOrigin.Historical,
            },
        ],
        HasUnknownTotalWithMore = true,
    };

    // In turn: the user asks, the agent calls a tool, the tool answers.
    private static TranscriptMessage Message(int message) => (message % 3) switch
    {
        0 => new TranscriptMessage { Role = TranscriptRole.User, Content = Text(110) },
        1 => new TranscriptMessage
        {
            Role = TranscriptRole.Assistant,
            Content = Text(60) + " – “so we go on”…",
            ToolCalls = [new TranscriptToolCall { Id = CallId(message), Name = "present-plan", Input = Plan }],
        },
        _ => new TranscriptMessage
        {
            Role = TranscriptRole.Tool,
            ToolCallId = CallId(message - 1),
            Name = "present-plan",
            Result = Text(100),
            Truncated = true,
        },
    };

    private static JsonElement Plan { get; } = JsonElement.Parse(
        """{"steps":["Check each bakery for delivery vans","Find a number where there are some"],"estimatedCredits":360,"isFinal":false}""");

    private static string CallId(int message) => string.Create(CultureInfo.InvariantCulture, $"call_{message:D4}");

    private static string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(static word => Words[word % Words.Length]));

    private static Guid Id(Kind kind, int number, int table = 0, int column = 0) => new(
        number, (short)table, (short)(0x4000 | column), 0xA6, 0x4D, 0x24, 0x41, 0x11, 0x42, 0x5A, (byte)kind);

    private enum Kind : byte
    {
        Run = 1,
        Agent,
        Workspace,
        Table,
        Column,
        LeadSource,
    }
}
