using System.Text.Json;

namespace OrigamiContracts.Support.Lifecycles;

/// <summary>An instant that does not become earlier.</summary>
internal sealed class ObservedInstant : ObservedValue
{
    private DateTimeOffset? _instant;
    private KeptExcerpt _excerpt;

    public override ValueChange? See(ContractReader reader, long offset, string observation, out string? problem)
    {
        problem = null;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.String
            || !Rfc3339.TryGetInstant(JsonText.Utf8(in reader, stackalloc byte[JsonFormats.LongestText]), out DateTimeOffset instant, out _))
        {
            problem = "is no date and time (RFC 3339) of the years 1 to 9999";
            return null;
        }

        ValueChange? change = null;
        if (instant != _instant)
        {
            KeptExcerpt excerpt = KeptExcerpt.Of(in reader);
            change = instant < _instant ? new ValueChange(Observation, _excerpt.ToString(), excerpt.ToString(), offset, IsStepBack: true) : null;
            (_instant, _excerpt) = (instant, excerpt);
        }

        Observation = observation;
        return change;
    }
}
