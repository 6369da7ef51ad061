namespace OrigamiContracts.Conformance.Reports;

/// <summary>Knows in which lines of a description things are written.</summary>
public interface IDescriptionIndex
{
    /// <summary>Finds where something is written.</summary>
    /// <param name="pointer">Where it stands in the description: a JSON Pointer.</param>
    /// <returns>The place of it, or of the nearest thing around it; <see langword="null"/> where there is no such text.</returns>
    DescriptionPlace? Find(string pointer);
}
