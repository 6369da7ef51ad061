using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Symbols;

namespace OrigamiContracts.Analyzers.Polling;

/// <summary>Where a loop reads a resource again.</summary>
/// <param name="Operation">The assignment or the declarator.</param>
/// <param name="Variable">What the resource is put into: a local, parameter, field or property.</param>
/// <param name="Value">What is put there: the call that reads.</param>
/// <param name="State">What the type of the resource tells of its state.</param>
internal sealed record ResourceRead(IOperation Operation, ISymbol Variable, IOperation Value, ResourceState State);
