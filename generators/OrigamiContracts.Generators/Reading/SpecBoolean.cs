namespace OrigamiContracts.Generators.Reading;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class SpecBoolean(SpecText text, int start, int end, bool value) : SpecNode(text, start, end)
{
    public bool Value { get; } = value;
}
