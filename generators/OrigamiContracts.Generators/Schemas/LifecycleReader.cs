using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>Reads <c>x-lifecycle</c>, and reports what is not of its form at its own place.</summary>
internal sealed class LifecycleReader
{
    private const string Keyword = SchemaCompiler.LifecycleKeyword;

    private static readonly string[] MemberNames =
        ["resource", "key", "state", "initial", "terminal", "transitions", "constant", "nondecreasing", "growing"];

    private static readonly string[] WordNames = ["id", "severity", "message", "source"];

    private readonly KeywordReader _reader;
    private readonly List<LifecycleRuleSource> _rules = [];

    private LifecycleReader(KeywordReader reader) => _reader = reader;

    /// <returns>Null if there is no life-cycle that could be read.</returns>
    public static LifecycleSource? Read(KeywordReader reader)
    {
        // An extension is no keyword of any dialect.
        if (reader.Schema.Find(Keyword) is not { } property)
        {
            return null;
        }

        if (property.Value is not SpecObject lifecycle)
        {
            reader.ReportAt(DiagnosticDescriptors.InvalidKeyword, property.NamePlace, Keyword, "must be an object");
            return null;
        }

        return new LifecycleReader(reader).Read(lifecycle, reader.Location(Keyword));
    }

    private LifecycleSource? Read(SpecObject lifecycle, string location)
    {
        ReportUnknown(lifecycle, "x-lifecycle", MemberNames);
        EquatableArray<LocatedText> key = [];
        foreach (SpecProperty member in lifecycle.Properties)
        {
            string at = JsonPointer.Append(location, member.Name);
            switch (member.Name)
            {
                case "key":
                    key = (member.Value is SpecArray ? Texts(member.Value, at, "a path") : [.. One(Text(member.Value, at, "'key' must be a path or a list of paths"))]).ToEquatableArray();
                    break;
                case "initial":
                    AddStates(LifecycleRuleKind.Initial, member.Value, at);
                    break;
                case "terminal":
                    AddStates(LifecycleRuleKind.Terminal, member.Value, at);
                    break;
                case "transitions":
                    AddTransitions(member.Value, at);
                    break;
                case "constant":
                    AddPaths(LifecycleRuleKind.Constant, member.Value, at);
                    break;
                case "nondecreasing":
                    AddPaths(LifecycleRuleKind.Nondecreasing, member.Value, at);
                    break;
                case "growing":
                    AddPaths(LifecycleRuleKind.Growing, member.Value, at);
                    break;
            }
        }

        LocatedText? state = Member(lifecycle, "state", location);
        // Without what was meant to be there, more would be wrong with the rest than its author has done.
        return (key.IsEmpty && lifecycle.Find("key") is not null) || (state is null && lifecycle.Find("state") is not null)
            ? null
            : new LifecycleSource(location, Member(lifecycle, "resource", location)?.Text, key, state, _rules.ToEquatableArray());
    }

    private void AddPaths(LifecycleRuleKind kind, SpecNode node, string location)
    {
        foreach ((SpecNode item, string at) in Items(node, location))
        {
            if (item is SpecObject entry)
            {
                ReportUnknown(entry, "a rule", ["path", .. WordNames]);
                if (entry.Find("path") is { } path)
                {
                    Add(Text(path.Value, JsonPointer.Append(at, "path"), "'path' must be a string that is not empty"), Words(entry, at));
                }
                else
                {
                    Report(entry, "A rule that is an object needs 'path'");
                }
            }
            else
            {
                Add(Text(item, at, "A rule must be a path, or an object with 'path'"), LifecycleRuleWords.Usual);
            }

            void Add(LocatedText? path, LifecycleRuleWords words)
            {
                if (path is not null)
                {
                    _rules.Add(new LifecycleRuleSource(kind, at, path, [], [], words));
                }
            }
        }
    }

    private void AddStates(LifecycleRuleKind kind, SpecNode node, string location)
    {
        LifecycleRuleWords words = LifecycleRuleWords.Usual;
        string at = location;
        if (node is SpecObject entry)
        {
            ReportUnknown(entry, "a rule about states", ["states", .. WordNames]);
            words = Words(entry, location);
            if (entry.Find("states") is not { } states)
            {
                Report(entry, "A rule about states that is an object needs 'states'");
                return;
            }

            (node, at) = (states.Value, JsonPointer.Append(location, "states"));
        }

        _rules.Add(new LifecycleRuleSource(kind, location, null, Texts(node, at, "a state").ToEquatableArray(), [], words));
    }

    private void AddTransitions(SpecNode node, string location)
    {
        LifecycleRuleWords words = LifecycleRuleWords.Usual;
        string at = location;
        if (node is SpecObject entry && entry.Find("allowed") is { Value: SpecObject } allowed)
        {
            // What follows a state is a list, so this is no state that is called 'allowed'.
            ReportUnknown(entry, "a rule about transitions", ["allowed", .. WordNames]);
            words = Words(entry, location);
            (node, at) = (allowed.Value, JsonPointer.Append(location, "allowed"));
        }

        if (node is not SpecObject states)
        {
            Report(node, "'transitions' must be an object that has a list of the states that follow it for each state");
            return;
        }

        List<TransitionSource> transitions = [];
        foreach (SpecProperty state in states.Properties)
        {
            string from = JsonPointer.Append(at, state.Name);
            transitions.Add(new TransitionSource(new LocatedText(state.Name, from), Texts(state.Value, from, "a state").ToEquatableArray()));
        }

        _rules.Add(new LifecycleRuleSource(LifecycleRuleKind.Transitions, location, null, [], transitions.ToEquatableArray(), words));
    }

    private LifecycleRuleWords Words(SpecObject entry, string location)
    {
        string? severity = Member(entry, "severity", location)?.Text;
        if (severity is not (null or "error" or "warning"))
        {
            Report(entry.Find("severity")!.Value, $"The severity of a rule must be 'error' or 'warning', but is '{severity}'");
        }

        return new LifecycleRuleWords(
            Member(entry, "id", location),
            severity == "warning",
            Member(entry, "message", location)?.Text,
            Member(entry, "source", location)?.Text);
    }

    private LocatedText? Member(SpecObject owner, string name, string location) => owner.Find(name) is { } member
        ? Text(member.Value, JsonPointer.Append(location, name), $"'{name}' must be a string that is not empty")
        : null;

    private IEnumerable<LocatedText> Texts(SpecNode node, string location, string what)
    {
        foreach ((SpecNode item, string at) in Items(node, location))
        {
            if (Text(item, at, $"This must be {what}, a string that is not empty") is { } text)
            {
                yield return text;
            }
        }
    }

    private IEnumerable<(SpecNode Item, string Location)> Items(SpecNode node, string location)
    {
        if (node is not SpecArray array)
        {
            Report(node, "This must be a list");
            yield break;
        }

        for (int i = 0; i < array.Items.Count; i++)
        {
            yield return (array.Items[i], JsonPointer.Append(location, i));
        }
    }

    private LocatedText? Text(SpecNode node, string location, string expected)
    {
        if (node is SpecString { Value.Length: > 0 } text)
        {
            return new LocatedText(text.Value, location);
        }

        Report(node, expected);
        return null;
    }

    private static IEnumerable<LocatedText> One(LocatedText? text) => text is null ? [] : [text];

    // A rule whose name is misspelt would not be checked, and nobody would know.
    private void ReportUnknown(SpecObject owner, string what, string[] known)
    {
        foreach (SpecProperty member in owner.Properties)
        {
            if (!known.Contains(member.Name) && !member.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                _reader.ReportAt(
                    DiagnosticDescriptors.InvalidLifecycle,
                    member.NamePlace,
                    $"'{member.Name}' is no member of {what}{Spelling.Suggest(member.Name, known)}");
            }
        }
    }

    private void Report(SpecNode node, string message) => _reader.ReportAt(DiagnosticDescriptors.InvalidLifecycle, node, message);
}
