namespace OrigamiContracts.Tool;

/// <summary>What the process's exit code says. Where several apply, the highest counts.</summary>
internal static class ExitCode
{
    /// <summary>Nothing was found that counts.</summary>
    public const int Conforming = 0;

    /// <summary>There are findings of the level asked for.</summary>
    public const int Violations = 1;

    /// <summary>An input can't be used, the check was interrupted, nothing was checked, a report can't be written, or the command line is wrong.</summary>
    public const int Unusable = 2;

    /// <summary>The tool itself is wrong (EX_SOFTWARE of sysexits.h).</summary>
    public const int InternalError = 70;
}
