using System.Text;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Binding;

/// <summary>What life-cycles and their rules are called where the description does not say.</summary>
internal static class LifecycleNames
{
    private static readonly string[] Collections = ["/components/schemas/", "/definitions/", "/$defs/"];

    /// <summary>What a resource is called: the name of the schema that the life-cycle stands in, in words.</summary>
    /// <param name="location">Where the life-cycle stands.</param>
    /// <param name="recordName">What the record is called, for a schema without a name.</param>
    public static string Resource(string location, string recordName)
    {
        foreach (string collection in Collections)
        {
            if (location.StartsWith(collection, StringComparison.Ordinal))
            {
                return string.Join(" ", Words(location.Substring(collection.Length).Split('/')[0]));
            }
        }

        return string.Join(" ", Words(recordName));
    }

    /// <summary>The id of a rule, such as <c>run-constant-started-at</c>.</summary>
    public static string RuleId(string resource, LifecycleRuleKind kind, string path) =>
        string.Join("-", Words(resource).Append(kind.ToString().ToLowerInvariant()).Concat(Words(path)));

    // "startedAt" and "started_at" are "started at", and "runID" is "run id".
    private static IEnumerable<string> Words(string name)
    {
        var word = new StringBuilder();
        for (int i = 0; i < name.Length; i++)
        {
            bool begins = char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1]);
            if ((begins || !char.IsLetterOrDigit(name[i])) && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (char.IsLetterOrDigit(name[i]))
            {
                word.Append(char.ToLowerInvariant(name[i]));
            }
        }

        if (word.Length > 0)
        {
            yield return word.ToString();
        }
    }
}
