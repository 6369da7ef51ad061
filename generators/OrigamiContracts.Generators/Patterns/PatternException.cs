namespace OrigamiContracts.Generators.Patterns;

/// <summary>Carries a <see cref="PatternError"/> out of the depth of a pattern; never leaves <see cref="EcmaPattern"/>.</summary>
internal sealed class PatternException(int offset, string message) : Exception(message)
{
    public PatternError Error { get; } = new(offset, message);
}
