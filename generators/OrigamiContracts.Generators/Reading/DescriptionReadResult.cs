using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Reading;

/// <param name="Description">What the description says, without its broken parts; null if it is no description at all.</param>
/// <param name="Diagnostics">What was found, by place.</param>
internal sealed record DescriptionReadResult(ApiDescription? Description, EquatableArray<DiagnosticInfo> Diagnostics);
