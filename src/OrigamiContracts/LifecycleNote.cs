namespace OrigamiContracts;

/// <summary>Something that could not be judged.</summary>
/// <param name="Kind">What kept it from being judged.</param>
/// <param name="Observation">The observation.</param>
/// <param name="Message">What could not be judged and why, for a person.</param>
public sealed record LifecycleNote(LifecycleNoteKind Kind, string Observation, string Message)
{
    /// <summary>The observation and the message, in a line.</summary>
    public override string ToString() => $"{Observation}: {Message}";
}
