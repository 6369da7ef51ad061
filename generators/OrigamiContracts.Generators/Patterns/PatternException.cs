namespace OrigamiContracts.Generators.Patterns;

/// <summary>Carries a <see cref="PatternError"/> out of the depth of a pattern, to whoever asked for it to be parsed.</summary>
internal sealed class PatternException(int offset, string message) : Exception(message)
{
    public PatternError Error { get; } = new(offset, message);
}
