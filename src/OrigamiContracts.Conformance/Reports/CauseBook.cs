using System.Security.Cryptography;
using System.Text;
using OrigamiContracts.Catalogue.Exchanges;

namespace OrigamiContracts.Conformance.Reports;

/// <summary>Gathers what a check finds by its causes, in memory that does not grow with what is checked.</summary>
/// <param name="redaction">Keeps values out of what is gathered.</param>
public sealed class CauseBook(Redaction redaction) : ICheckSink
{
    /// <summary>The most causes that are told apart. The description bounds their number, unless names of maps are places.</summary>
    public const int MaximumCauses = 10_000;

    /// <summary>The most unusable inputs that are named.</summary>
    public const int MaximumUnusable = 1_000;

    private readonly Dictionary<CauseKey, Entry> _entries = [];
    private readonly List<UnusableInput> _unusable = [];

    /// <summary>The causes, in the order in which they were first found.</summary>
    public IEnumerable<Cause> Causes => _entries.Values.Select(static entry => entry.ToCause());

    /// <summary>How many findings are of further causes.</summary>
    public long OmittedFindings { get; private set; }

    /// <summary>The inputs that can't be used.</summary>
    public IReadOnlyList<UnusableInput> Unusable => _unusable;

    /// <inheritdoc/>
    public void Write(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        Violation violation = finding.Violation;
        CauseLevel level = violation.Severity == Severity.Error ? CauseLevel.Error : CauseLevel.Warning;
        var key = new CauseKey(level, FindingKinds.Name(finding.Kind), finding.OperationId, finding.Side, FoldedLocation.Of(violation.InstanceLocation), violation.Keyword, finding.Subject);
        Add(key, violation.KeywordLocation, new CauseSample(finding.Source, finding.Line, violation.InstanceLocation, redaction.MessageOf(violation)) { ComparedWith = finding.ComparedWith });
    }

    /// <inheritdoc/>
    public void Write(UnjudgedPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var key = new CauseKey(CauseLevel.Uncheckable, part.Reason, part.OperationId, part.Side, part.Location, "", "");
        Add(key, part.DescriptionLocation, new CauseSample(part.Source, part.Line, part.Location, part.Message));
    }

    /// <inheritdoc/>
    public void Write(UnusableInput input)
    {
        if (_unusable.Count < MaximumUnusable)
        {
            _unusable.Add(input);
        }
    }

    private void Add(CauseKey key, string keywordLocation, CauseSample sample)
    {
        if (_entries.TryGetValue(key, out Entry? entry))
        {
            entry.Count++;
            entry.Last = sample;
        }
        else if (_entries.Count < MaximumCauses)
        {
            _entries.Add(key, new Entry(key, keywordLocation, sample));
        }
        else
        {
            OmittedFindings++;
        }
    }

    private sealed record CauseKey(CauseLevel Level, string Kind, string? OperationId, ExchangeSide? Side, string Location, string Keyword, string Subject)
    {
        public string Fingerprint() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\0', Level, Kind, OperationId, Side, Location, Keyword, Subject)))[..16]);
    }

    private sealed class Entry(CauseKey key, string keywordLocation, CauseSample first)
    {
        private CauseSample? _last;

        public long Count { get; set; } = 1;

        public CauseSample Last
        {
            get => _last ?? first;
            set => _last = value;
        }

        public Cause ToCause() => new()
        {
            Fingerprint = key.Fingerprint(),
            Level = key.Level,
            Kind = key.Kind,
            OperationId = key.OperationId,
            Side = key.Side,
            Location = key.Location,
            Keyword = key.Keyword,
            KeywordLocation = keywordLocation,
            Count = Count,
            First = first,
            Last = Last,
        };
    }
}
