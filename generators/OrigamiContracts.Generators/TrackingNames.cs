namespace OrigamiContracts.Generators;

/// <summary>The names of the pipeline's steps, by which tests see what runs again.</summary>
internal static class TrackingNames
{
    /// <summary>The descriptions of the project, as texts with their options.</summary>
    public const string Descriptions = nameof(Descriptions);

    /// <summary>The documents that descriptions can refer to.</summary>
    public const string Resources = nameof(Resources);

    /// <summary>The overlays of descriptions.</summary>
    public const string Overlays = nameof(Overlays);

    /// <summary>Texts read into trees.</summary>
    public const string Reading = nameof(Reading);

    /// <summary>Trees bound to the C# that stands for them.</summary>
    public const string Binding = nameof(Binding);

    /// <summary>The files of emitted C#.</summary>
    public const string Emitting = nameof(Emitting);

    /// <summary>What was found about the descriptions.</summary>
    public const string Diagnostics = nameof(Diagnostics);
}
