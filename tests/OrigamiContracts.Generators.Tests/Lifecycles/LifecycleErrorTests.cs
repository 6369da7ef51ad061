using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Lifecycles;

/// <summary>What is wrong with a life-cycle is said at its place, when the project builds.</summary>
public sealed class LifecycleErrorTests
{
    // The members of the life-cycle are in the seventh line, from the fifth column on.
    private const string Job =
        """
        Job:
          type: object
          properties: {id: {type: string}, state: {type: string, enum: [new, busy, done]}, count: {type: integer}, tags: {type: array, items: {type: string}}, part: {$ref: '#/components/schemas/Part'}, at: {type: string, format: date-time}}
          x-lifecycle:
        """;

    private const string Part = "Part: {type: object, properties: {size: {type: [number, 'null']}, map: {type: object}}}\n";

    [Theory]
    [InlineData("{key: id, state: state, terminal: [done], constant: [part.size, tags], nondecreasing: [count, part.size, at], growing: [tags]}")]
    [InlineData("{key: [id, part.size], constant: [part]}")]
    [InlineData("{key: id, state: state, initial: [new], terminal: [done], transitions: {new: [busy], busy: [done, new], done: [done]}}")]
    [InlineData("{key: id, state: id, terminal: [a], transitions: {b: [a, c], c: []}, x-more: 1}")]
    public void What_fits_is_fine(string lifecycle) => Assert.Empty(Findings(lifecycle));

    [Theory]
    [InlineData("5", "(5,3)-(5,14) 'x-lifecycle' must be an object; the keyword is not checked")]
    [InlineData("{constant: [tags]}", "(5,3)-(5,14) A life-cycle needs 'key', the path of what tells resources apart")]
    [InlineData("{key: id, contant: [tags]}", "(6,15)-(6,22) 'contant' is no member of x-lifecycle; did you mean 'constant'?")]
    [InlineData("{key: 5}", "(6,11)-(6,12) 'key' must be a path or a list of paths")]
    [InlineData("{key: [id, '']}", "(6,16)-(6,18) This must be a path, a string that is not empty")]
    [InlineData("{key: id, state: 5, terminal: [done]}", "(6,22)-(6,23) 'state' must be a string that is not empty")]
    [InlineData("{key: part}", "(6,11)-(6,15) 'part' is a Part, but must be a string, a number or a boolean")]
    [InlineData("{key: id, constant: tags}", "(6,25)-(6,29) This must be a list")]
    [InlineData("{key: id, constant: [5]}", "(6,26)-(6,27) A rule must be a path, or an object with 'path'")]
    [InlineData("{key: id, constant: [{id: x}]}", "(6,26)-(6,33) A rule that is an object needs 'path'")]
    [InlineData("{key: id, constant: [{path: tags, sevrity: error}]}", "(6,39)-(6,46) 'sevrity' is no member of a rule; did you mean 'severity'?")]
    [InlineData("{key: id, constant: [{path: tags, severity: bad}]}", "(6,49)-(6,52) The severity of a rule must be 'error' or 'warning', but is 'bad'")]
    [InlineData("{key: id, constant: [tag]}", "(6,26)-(6,29) 'tag' is not a property of Job; did you mean 'tags'?")]
    [InlineData("{key: id, constant: [{path: part.sizes}]}", "(6,33)-(6,43) 'sizes' is not a property of Part; did you mean 'size'?")]
    [InlineData("{key: id, constant: [tags.x]}", "(6,26)-(6,32) 'tags.x' leads into a list, and paths lead into objects with properties only")]
    [InlineData("{key: id, constant: [part.map.x]}", "(6,26)-(6,36) 'part.map.x' leads into a map, and paths lead into objects with properties only")]
    [InlineData("{key: id, nondecreasing: [tags]}", "(6,31)-(6,35) 'tags' is a list, but must be a number or a date-time")]
    [InlineData("{key: id, growing: [count]}", "(6,25)-(6,30) 'count' is an int, but must be a list")]
    [InlineData("{key: id, constant: [tags, tags]}", "(6,32)-(6,36) There is another rule with the id 'job-constant-tags' in the life-cycle")]
    [InlineData("{key: id, constant: [tags], growing: [{path: tags, id: job-constant-tags}]}", "(6,60)-(6,77) There is another rule with the id 'job-constant-tags' in the life-cycle")]
    [InlineData("{key: id, state: count}", "(6,22)-(6,27) 'count' is an int, but must be a string")]
    [InlineData("{key: id, terminal: [done]}", "(6,15)-(6,23) 'terminal' speaks of states, so the life-cycle needs 'state', the path of the state")]
    [InlineData("{key: id, state: state, terminal: [dome]}", "(6,40)-(6,44) 'dome' is none of the values that the state can have; did you mean 'done'?")]
    [InlineData("{key: id, state: state, terminal: {id: x}}", "(6,39)-(6,46) A rule about states that is an object needs 'states'")]
    [InlineData("{key: id, state: state, transitions: [new]}", "(6,42)-(6,47) 'transitions' must be an object that has a list of the states that follow it for each state")]
    [InlineData("{key: id, state: state, terminal: [done], transitions: {new: [done], busy: [gone]}}", "(6,81)-(6,85) 'gone' is none of the values that the state can have; did you mean 'done'?")]
    [InlineData("{key: id, state: state, terminal: [done], transitions: {new: [done], busy: [], bus: []}}", "(6,84)-(6,87) 'bus' is none of the values that the state can have; did you mean 'busy'?")]
    [InlineData("{key: id, state: state, terminal: [done], transitions: {new: [done]}}", "(6,47)-(6,58) 'busy' is not terminal, so 'transitions' must say what follows it")]
    [InlineData("{key: id, state: state, terminal: [done], transitions: {allowed: {new: [], busy: [], done: [new]}}}", "(6,97)-(6,100) 'done' is terminal, so that nothing follows it; leave 'new' out, or 'done' out of 'terminal'")]
    public void What_does_not_fit_is_told_at_its_place(string lifecycle, string finding) => Assert.Equal([finding], Findings(lifecycle));

    [Fact]
    public void A_view_does_not_repeat_what_it_takes_in()
    {
        const string View =
            """

            View:
              allOf: [{$ref: '#/components/schemas/Job'}]
              x-lifecycle: {key: id, state: state, terminal: [done]}
            """;

        Assert.Equal(
            [
                "(9,22)-(9,24) The life-cycle that this one adds to has a key already; leave this one out",
                "(9,33)-(9,38) The life-cycle that this one adds to has 'state' already; leave this one out",
                "(9,40)-(9,48) The life-cycle that this one adds to has 'terminal' already; leave this one out",
            ],
            Findings("{key: id, state: state, terminal: [done]}", View));
    }

    [Fact]
    public void What_has_no_properties_has_no_life_cycle() => Assert.Equal(
        ["(7,21)-(7,32) The life-cycle is not checked: only objects with properties of their own can have one"],
        Findings("{key: id}", "\nOdd: {type: string, x-lifecycle: {key: id}}"));

    [Fact]
    public void Of_too_many_states_no_transitions_can_be_given()
    {
        string states = string.Join(", ", Enumerable.Range(0, 501).Select(static number => $"s{number}: []"));

        Assert.Equal(
            ["(6,44)-(6,55) 'transitions' can be given for 500 states at most, and there are 502"],
            Findings($"{{key: id, state: id, terminal: [done], transitions: {{{states}}}}}"));
    }

    // A state that may be absent or null on the way, or be any text, compiles as well as one that is always there.
    [Theory]
    [InlineData("required: [part], properties: {id: {type: string}, part: {$ref: '#/components/schemas/Outer'}}", "part.inner.state")]
    [InlineData("properties: {id: {type: string}, part: {anyOf: [{$ref: '#/components/schemas/Outer'}, {type: 'null'}]}}", "part.inner.state")]
    [InlineData("properties: {id: {type: string}, state: {type: [string, 'null']}}", "state")]
    [InlineData("required: [state], properties: {id: {type: string}, state: {type: string}, lifecycle: {type: string}, isTerminal: {type: string}}", "state")]
    [InlineData("properties: {id: {type: string}, state: {type: string, enum: [new, done]}}", "state")]
    public void Wherever_the_state_is_the_emitted_code_compiles(string job, string state)
    {
        string schemas =
            $$$"""
            Outer: {required: [inner], properties: {inner: {type: [object, 'null'], properties: {state: {type: [string, 'null'], enum: [new, done, null]} } } } }
            Job: {type: object, {{{job}}}, x-lifecycle: {key: id, state: {{{state}}}, terminal: [done]} }
            Lifecycle: {type: object, {{{job}}}, x-lifecycle: {key: id, state: {{{state}}}, terminal: [done]} }
            IsTerminal: {type: object, {{{job}}}, x-lifecycle: {key: id, state: {{{state}}}, terminal: [done]} }
            """;

        foreach (Description description in new[] { SmallDescription.Of(schemas), SmallDescription.Of(schemas).With("Enums", "closed"), SmallDescription.Of(schemas).With("Emit", "validators") })
        {
            GeneratorRun run = GeneratorRun.Of(description);

            Assert.Empty(run.Diagnostics);
            Assert.Empty(run.Compile());
        }
    }

    // As the compiler prints them, lines and columns from one; lines count from the first schema.
    private static string[] Findings(string lifecycle, string more = "")
    {
        GeneratorRun run = GeneratorRun.Of(SmallDescription.Of($"{Part}{Job}\n    {lifecycle}{more}"));

        Assert.Empty(run.Compile());
        return [.. run.Diagnostics.Select(static finding =>
        {
            FileLinePositionSpan span = finding.Location.GetLineSpan();
            return $"{At(span.StartLinePosition)}-{At(span.EndLinePosition)} {finding.GetMessage(CultureInfo.InvariantCulture)}";
        })];
    }

    private static string At(Microsoft.CodeAnalysis.Text.LinePosition position) => string.Create(
        CultureInfo.InvariantCulture,
        $"({position.Line + 1 - SmallDescription.HeadLines},{position.Character + 1 - SmallDescription.Indentation})");
}
