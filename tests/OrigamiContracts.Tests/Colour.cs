using System.Runtime.CompilerServices;
using OrigamiContracts.Support;

namespace OrigamiContracts.Tests;

/// <summary>An enum as the generator emits them.</summary>
internal enum Colour
{
    Red = 1,
    DarkBlue = 2,
}

internal static class ColourTexts
{
    [ModuleInitializer]
    internal static void Register() => EnumTexts<Colour>.Register("red", "dark-blue");
}
