using System.Reflection;
using OrigamiContracts.Annotations;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Annotations;

/// <summary>What records say of the resources they show, and assemblies of their contracts.</summary>
public sealed class ResourceFactTests
{
    private const string Jobs =
        """
        JobSummary:
          type: object
          properties:
            id: {type: string}
            phase: {type: object, properties: {current-state: {type: string, enum: [queued, running, done, "lo\"st"]}}}
          x-lifecycle: {resource: batch job, key: id, state: phase.current-state, terminal: [done, "lo\"st"]}
        Job:
          allOf: [{$ref: '#/components/schemas/JobSummary'}, {properties: {log: {type: string}}}]
        Token:
          type: object
          properties: {id: {type: string}}
          x-lifecycle: {key: id, constant: [id]}
        Ticket:
          type: object
          properties: {id: {type: string}, state: {type: string}}
          x-lifecycle: {key: id, state: state}
        """;

    [Theory]
    [InlineData("JobSummary")]
    [InlineData("Job")]
    public void A_record_tells_where_its_state_is_and_how_it_ends(string name)
    {
        ResourceStateAttribute state = StateOf(EmittedTypes.Of(Jobs), name)!;

        Assert.Equal("Phase.CurrentState", state.Member);
        Assert.Equal("batch job", state.Resource);
        Assert.Equal(["done", "lo\"st"], state.Terminal);
        Assert.False(state.HasRetryAfter);
    }

    [Fact]
    public void Where_nothing_is_terminal_no_state_is_told() => Assert.Empty(StateOf(EmittedTypes.Of(Jobs), "Ticket")!.Terminal);

    [Fact]
    public void A_record_without_a_state_tells_none() => Assert.Null(StateOf(EmittedTypes.Of(Jobs), "Token"));

    [Theory]
    [InlineData("200", "retry-after", "{$ref: '#/components/schemas/Job'}", true)]
    [InlineData("2XX", "Retry-After", "{$ref: '#/components/schemas/Job', description: It.}", true)]
    [InlineData("200", "X-Wait", "{$ref: '#/components/schemas/Job'}", false)]
    [InlineData("404", "Retry-After", "{$ref: '#/components/schemas/Job'}", false)]
    [InlineData("default", "Retry-After", "{$ref: '#/components/schemas/Job'}", false)]
    [InlineData("200", "Retry-After", "{$ref: '#/components/schemas/JobSummary'}", false)]
    [InlineData("200", "Retry-After", "{type: array, items: {$ref: '#/components/schemas/Job'}}", false)]
    public void A_record_tells_whether_a_response_that_shows_it_says_when_to_ask_again(string status, string header, string body, bool expected)
    {
        Description description = SmallDescription.Of(Jobs);
        Assembly assembly = EmittedTypes.Of(description with
        {
            Text = description.Text +
                $$"""

                paths:
                  /jobs:
                    get:
                      operationId: getJob
                      responses:
                        '{{status}}':
                          description: The job.
                          headers: { {{header}}: {schema: {type: integer} } }
                          content: {application/json: {schema: {{body}} } }
                """,
        });

        Assert.Equal(expected, StateOf(assembly, "Job")!.HasRetryAfter);
    }

    [Fact]
    public void An_assembly_tells_its_contracts()
    {
        Assembly assembly = EmittedTypes.Of(Jobs);

        Assert.Equal([assembly.Emitted("Api")], assembly.GetCustomAttributes<EmittedContractAttribute>().Select(static told => told.Contract));
    }

    private static ResourceStateAttribute? StateOf(Assembly assembly, string name) => assembly.Emitted(name).GetCustomAttribute<ResourceStateAttribute>();
}
