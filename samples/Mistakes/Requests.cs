using OrigamiContracts;
using OrigamiContracts.V2;

namespace Mistakes;

/// <summary>What is asked of the service.</summary>
internal static class Requests
{
    private static readonly Guid Table = new("2fda7ef4-c98c-46c2-ac4c-d7764867d999");

    /// <summary>A new agent that looks for bakeries.</summary>
    public static CreateAgentRequest Bakeries() => new()
    {
        // mend: Prompt = "Find ten bakeries in Ghent.",
        Prompt = "", // OC2001
        // mend: WorkspaceId = Guid.Parse("668f3eaf-3695-41c4-8682-f634108b9a50"),
        WorkspaceId = Guid.Parse("bakeries"), // OC2003
        // mend: FocusTableIds = [Table],
        FocusTableIds = [.. Enumerable.Repeat(Table, 51)], // OC2005
        Model = new("origami-fast"), // OC2104
    };

    /// <summary>What the agent is asked next.</summary>
    public static SendRunRequest FollowUp() => new()
    {
        // mend: Prompt = "And who bakes there?",
        Prompt = null!, // OC2006
        Model = new("origami-maxi"), // OC2101
    };

    /// <summary>The body of a request, which is refused here if the service would refuse it.</summary>
    public static byte[] BodyOf(CreateAgentRequest request)
    {
        byte[] body = request.ToUtf8Json();
        CreateAgentRequest.Validate(body); // OC3101
        return body;
    }
}
