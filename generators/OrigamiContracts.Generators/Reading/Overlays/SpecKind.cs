namespace OrigamiContracts.Generators.Reading.Overlays;

/// <summary>Says in words what a value is.</summary>
internal static class SpecKind
{
    public static string Of(SpecNode node) => node switch
    {
        SpecObject => "an object",
        SpecArray => "an array",
        SpecString => "a string",
        SpecNumber => "a number",
        SpecBoolean => "a Boolean",
        _ => "null",
    };
}
