using Microsoft.CodeAnalysis.Text;

namespace OrigamiContracts.Analyzers.Tests.Harness;

/// <summary>
/// Code of a test with marks where something is expected: <c>[|here|]</c>, or <c>{|OC2001:here|}</c> where more than one
/// rule may speak.
/// </summary>
internal sealed class MarkedCode
{
    private MarkedCode(string text, IReadOnlyList<ExpectedPlace> places)
    {
        Text = text;
        Places = places;
    }

    /// <summary>The code without the marks.</summary>
    public string Text { get; }

    public IReadOnlyList<ExpectedPlace> Places { get; }

    public static MarkedCode Parse(string marked)
    {
        var text = new System.Text.StringBuilder();
        List<ExpectedPlace> places = [];
        Stack<(string? Id, int Start)> open = [];
        for (int index = 0; index < marked.Length;)
        {
            string rest = marked[index..Math.Min(marked.Length, index + 2)];
            if (rest == "[|")
            {
                open.Push((null, text.Length));
                index += 2;
            }
            else if (rest == "{|")
            {
                int colon = marked.IndexOf(':', index);
                open.Push((marked[(index + 2)..colon], text.Length));
                index = colon + 1;
            }
            else if (open.Count > 0 && rest is ("|]" or "|}"))
            {
                (string? id, int start) = open.Pop();
                places.Add(new ExpectedPlace(id, TextSpan.FromBounds(start, text.Length)));
                index += 2;
            }
            else
            {
                text.Append(marked[index++]);
            }
        }

        return open.Count == 0
            ? new MarkedCode(text.ToString(), [.. places.OrderBy(static place => place.Span)])
            : throw new ArgumentException("A mark is not closed.", nameof(marked));
    }
}

/// <summary>Where something is expected, and perhaps which rule speaks.</summary>
internal sealed record ExpectedPlace(string? Id, TextSpan Span);
