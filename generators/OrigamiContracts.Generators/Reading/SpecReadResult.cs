using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Reading;

/// <param name="Document">The description, or null if it can't be read at all.</param>
/// <param name="Diagnostics">What was found, also where there is a document.</param>
internal sealed record SpecReadResult(SpecDocument? Document, EquatableArray<DiagnosticInfo> Diagnostics);
