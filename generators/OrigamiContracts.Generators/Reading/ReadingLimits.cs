namespace OrigamiContracts.Generators.Reading;

/// <summary>What a description may not exceed, so that no description can hang or crash the compiler.</summary>
internal static class ReadingLimits
{
    /// <summary>How deep objects and arrays nest, aliases followed: everything after reading may recurse.</summary>
    public const int MaxDepth = 256;

    /// <summary>How many nodes there are with every alias written out: a few lines of YAML can stand for billions.</summary>
    public const int MaxExpandedNodes = 5_000_000;

    /// <summary>How long a number may be: arithmetic on arbitrary numbers takes more than linear time.</summary>
    public const int MaxNumberLength = 1_000;

    /// <summary>How many media types Swagger 2.0 may list at once: each operation has all of the description's.</summary>
    public const int MaxMediaTypes = 50;
}
