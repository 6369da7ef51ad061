using System.Reflection;
using OrigamiContracts.Annotations;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Annotations;

/// <summary>What records say of when their members are null.</summary>
public sealed class NullRuleFactTests
{
    private const string Job =
        """
        Job:
          type: object
          required: [state, out-come]
          properties:
            state: {type: string, enum: [busy, "d\"one"]}
            out-come: {type: [object, 'null'], properties: {text: {type: [string, 'null']}}}
            note: {type: string}
            later: {type: boolean}
          x-invariants:
            - {id: "no \"outcome\"", rule: "self.state != 'busy' || self.`out-come` == null", message: A busy job has no outcome.}
            - {id: text, rule: "self.state == 'd\"one' || self.`out-come` == null || self.`out-come`.text == null", message: Only done.}
            - {id: note, rule: "self.note != null || self.later != null", message: One of both.}
            - {id: hint, rule: "self.state != 'busy' || self.later == null", message: Most often., severity: warning}
            - {id: size, rule: "self.note == null || size(self.note) > 1", message: Short.}
        """;

    [Fact]
    public void A_record_tells_when_its_members_are_null() => Assert.Equal(
        [
            "no \"outcome\": OutCome null when State is [busy]",
            "text: OutCome.Text null when State is not [d\"one]",
            "note: Note not null when Later is [null]",
            "note: Later not null when Note is [null]",
        ],
        EmittedTypes.Of(Job).Emitted("Job").GetCustomAttributes<NullRuleAttribute>().Select(Describe));

    [Fact]
    public void Who_takes_the_schema_in_tells_it_too() => Assert.Equal(
        4,
        EmittedTypes.Of(Job + "\nWhole: {allOf: [{$ref: '#/components/schemas/Job'}, {properties: {more: {type: string}}}]}")
            .Emitted("Whole").GetCustomAttributes<NullRuleAttribute>().Count());

    private static string Describe(NullRuleAttribute rule)
    {
        Assert.NotEqual(rule.Is is null, rule.IsNot is null);
        return $"{rule.Rule}: {rule.Member} {(rule.IsNull ? "null" : "not null")} when {rule.When} is {(rule.Is is null ? "not " : "")}[{string.Join(", ", (rule.Is ?? rule.IsNot)!.Select(static value => value ?? "null"))}]";
    }
}
