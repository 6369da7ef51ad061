namespace OrigamiContracts.Conformance.Reports;

/// <summary>How much a <see cref="Cause"/> weighs.</summary>
public enum CauseLevel
{
    /// <summary>Something could not be judged.</summary>
    Uncheckable,

    /// <summary>A violation that is a warning.</summary>
    Warning,

    /// <summary>A violation that is an error.</summary>
    Error,
}
