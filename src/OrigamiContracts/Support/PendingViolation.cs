namespace OrigamiContracts.Support;

/// <summary>A violation whose place may still be known by its offset only.</summary>
internal readonly record struct PendingViolation(
    long At,
    string InstanceLocation,
    string KeywordLocation,
    string Keyword,
    Severity Severity,
    string Message)
{
    public Violation ToViolation() => new()
    {
        InstanceLocation = InstanceLocation,
        KeywordLocation = KeywordLocation,
        Keyword = Keyword,
        Severity = Severity,
        Message = Message,
        ByteOffset = At == ViolationCollector.Here ? null : At,
    };
}
