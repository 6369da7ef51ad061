using System.Diagnostics.CodeAnalysis;

namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>What a description says of a body, by what its headers say.</summary>
/// <param name="MediaType">The described media type that fits best; null if none does.</param>
/// <param name="IsGuessed">Whether there is no <c>Content-Type</c>, but one media type only that it can be.</param>
/// <param name="Sequence">How the body is a sequence; null if it is none.</param>
/// <param name="Unchecked">Why the body can't be judged, if there is one that fits.</param>
internal readonly record struct BodyChoice(ApiMediaType? MediaType, bool IsGuessed, SequenceKind? Sequence, UncheckedReason? Unchecked)
{
    [MemberNotNullWhen(true, nameof(MediaType))]
    public bool IsJudged => MediaType is not null && Unchecked is null;

    /// <summary>The schema that the body as a whole is judged by; null if it is not judged, or item by item.</summary>
    public ApiSchema? WholeSchema => IsJudged && Sequence is null ? MediaType.Schema : null;

    public static BodyChoice Of(IReadOnlyList<ApiMediaType> content, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        string? contentType = HeaderLines.Find(headers, "Content-Type");
        bool isGuessed = contentType is null && content.Count == 1;
        MediaTypeName? sent = MediaTypeName.TryParse(isGuessed ? content[0].MediaType : contentType ?? "");
        ApiMediaType? best = null;
        int bestRank = -1;
        foreach (ApiMediaType candidate in content)
        {
            int rank = sent is null ? -1 : MediaTypeName.TryParse(candidate.MediaType)?.Covers(sent) ?? -1;
            if (rank > bestRank)
            {
                (best, bestRank) = (candidate, rank);
            }
        }

        return new BodyChoice(
            best,
            isGuessed,
            sent?.Sequence,
            best is null ? null : WhyNot(best, sent!, HeaderLines.Find(headers, "Content-Encoding")));
    }

    private static UncheckedReason? WhyNot(ApiMediaType described, MediaTypeName sent, string? encoding) =>
        sent.Sequence is not null && described.ItemSchema is null ? UncheckedReason.Streamed
        : sent.Sequence is null && !sent.IsJson ? UncheckedReason.NotJson
        : encoding is not (null or "") && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase) ? UncheckedReason.Compressed
        : !sent.IsUtf8 ? UncheckedReason.Charset
        : sent.Sequence is null && described.Schema is null ? UncheckedReason.NoSchema
        : null;
}
