namespace OrigamiContracts;

/// <summary>How much a <see cref="Violation"/> weighs.</summary>
public enum Severity
{
    /// <summary>The value breaks something its description states.</summary>
    Error,

    /// <summary>The value breaks something that follows from its description, but that the description does not state.</summary>
    Warning,
}
