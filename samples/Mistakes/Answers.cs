using OrigamiContracts.V2;

namespace Mistakes;

/// <summary>What the service answers, made up for the checks.</summary>
internal static class Answers
{
    /// <summary>A run that has ended.</summary>
    public static Run Completed() => Run.Parse(
        """
        {
          "id": "v2_run-7",
          "agentId": "22c29df8-be44-449d-9fd3-fedc9d98a65a",
          "status": "completed",
          "prompt": "Find ten bakeries in Ghent.",
          "model": "origami-lite",
          "steps": { "completed": 17, "max": 50 },
          "startedAt": "2026-11-07T05:33:10Z",
          "completedAt": "2026-11-07T05:37:40Z",
          "workspaceId": "668f3eaf-3695-41c4-8682-f634108b9a50",
          "request": { "prompt": "Find ten bakeries in Ghent.", "model": "origami-lite", "focusTableIds": [] },
          "response": {
            "text": "I found ten bakeries.",
            "actions": [],
            "tables": [],
            "transcript": null,
            "transcriptTruncated": false
          },
          "todo": { "pendingQuestions": [], "nextActions": [] }
        }
        """u8);

    /// <summary>The same run while it was in progress.</summary>
    public static Run Running() => Completed() with
    {
        // mend: Id = "v2_run-7",
        Id = "run 7", // OC2002
        Status = RunStatus.Running,
        // mend: Steps = new() { Completed = 3, Max = 50 },
        Steps = new() { Completed = -3, Max = 50 }, // OC2004
        CompletedAt = default,
        Response = null,
    };
}
