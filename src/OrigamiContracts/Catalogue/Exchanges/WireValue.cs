using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using OrigamiContracts.Support;

namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>The value of a parameter or header as texts, after decoding: one, those of an array's items or of an object's properties.</summary>
/// <param name="Type"><see cref="JsonTypes.Array"/>, <see cref="JsonTypes.Object"/>, or <see cref="JsonTypes.String"/> for one text.</param>
/// <param name="Texts">The texts.</param>
/// <param name="Names">The names of an object's properties.</param>
internal sealed record WireValue(JsonTypes Type, IReadOnlyList<string> Texts, IReadOnlyList<string>? Names = null)
{
    public static WireValue Scalar(string text) => new(JsonTypes.String, [text]);

    public static WireValue Array(IReadOnlyList<string> items) => new(JsonTypes.Array, items);

    /// <summary>The value as JSON.</summary>
    /// <param name="isLiteral">Which of the texts are meant as literals, if they are such in JSON; the others are strings.</param>
    public byte[] ToUtf8Json(Func<int, bool> isLiteral)
    {
        var json = new StringBuilder();
        json.Append(Type switch { JsonTypes.Array => "[", JsonTypes.Object => "{", _ => "" });
        for (int i = 0; i < Texts.Count; i++)
        {
            json.Append(i > 0 ? "," : "");
            if (Names is not null)
            {
                AppendString(json, Names[i]);
                json.Append(':');
            }

            if (isLiteral(i) && JsonLiteral.Is(Encoding.UTF8.GetBytes(Texts[i])))
            {
                json.Append(Texts[i]);
            }
            else
            {
                AppendString(json, Texts[i]);
            }
        }

        json.Append(Type switch { JsonTypes.Array => "]", JsonTypes.Object => "}", _ => "" });
        return Encoding.UTF8.GetBytes(json.ToString());
    }

    /// <summary>Which texts violations are about: all of them if the violations are about the value as a whole only.</summary>
    public Func<int, bool> ViolatedIn(ValidationReport report)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (Violation violation in report.Violations)
        {
            int end = violation.InstanceLocation.IndexOf('/', Math.Min(1, violation.InstanceLocation.Length));
            places.Add(end < 0 ? violation.InstanceLocation : violation.InstanceLocation[..end]);
        }

        bool all = places.IsSubsetOf([""]) || report.OmittedViolations > 0;
        return i => all || places.Contains(JsonPointer.Append("", Names is null ? i.ToString(CultureInfo.InvariantCulture) : Names[i]));
    }

    private static void AppendString(StringBuilder json, string text) =>
        json.Append('"').Append(JavaScriptEncoder.Default.Encode(text)).Append('"');
}
