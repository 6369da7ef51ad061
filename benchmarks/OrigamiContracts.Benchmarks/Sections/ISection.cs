using OrigamiContracts.Benchmarks.Measuring;

namespace OrigamiContracts.Benchmarks.Sections;

/// <summary>Something that is measured, and has a place of its own in the results.</summary>
internal interface ISection
{
    /// <summary>What it is called on the command line and in the markers of the results.</summary>
    string Name { get; }

    /// <summary>Measures it.</summary>
    /// <returns>The results in Markdown.</returns>
    string Measure(Effort effort);
}
