using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OrigamiContracts.Json;

namespace OrigamiContracts.Support;

/// <summary>The JSON texts of an emitted enum, whose members are numbered from 1 in the order of the description.</summary>
/// <typeparam name="T">An emitted enum.</typeparam>
/// <remarks>
/// Emitted contracts register their texts from a module initializer: an enum can't carry them in itself, and looking
/// them up by attributes would need reflection.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Design", "CA1000", Justification = "Called by emitted code, which knows the type argument.")]
public static class EnumTexts<T>
    where T : struct, Enum
{
    private static string[]? _texts;

    // The texts as they are written. Many an enum is only read.
    private static byte[][]? _tokens;

    /// <summary>Sets the texts, and makes the enum known to System.Text.Json.</summary>
    /// <param name="texts">The text of each member, in the members' order.</param>
    public static void Register(params string[] texts)
    {
        _texts = texts;
        OpenEnumJsonConverterFactory.Register<T>();
    }

    // A consumer can hold an OpenEnum<T> before any code of the module that defines T ran.
    private static string[] Texts => _texts ?? LoadTexts();

    /// <summary>Whether a value is one of the enum's members.</summary>
    /// <param name="value">Any value of the type.</param>
    /// <returns><see langword="false"/> for <c>default</c> and for numbers that no member has.</returns>
    public static bool IsListed(T value) => unchecked((uint)IndexOf(value)) < (uint)Texts.Length;

    /// <summary>The JSON text of a member.</summary>
    /// <param name="value">A value for which <see cref="IsListed"/> holds.</param>
    /// <returns>The text.</returns>
    public static string TextOf(T value) => Texts[IndexOf(value)];

    /// <summary>The JSON text of a value that is to be written.</summary>
    /// <param name="value">Any value of the type.</param>
    /// <returns>The text.</returns>
    /// <exception cref="JsonException">The value is no member of the enum.</exception>
    internal static string ListedTextOf(T value) => IsListed(value)
        ? TextOf(value)
        : throw new JsonException($"The number {value:D} is no listed value of {typeof(T).Name}.");

    /// <summary>The JSON text of a member as <see cref="ContractWriter.TokenOf"/> has it.</summary>
    /// <param name="value">A value for which <see cref="IsListed"/> holds.</param>
    internal static byte[] TokenOf(T value) => (_tokens ??= Array.ConvertAll(Texts, ContractWriter.TokenOf))[IndexOf(value)];

    /// <summary>The member with a JSON text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The member, or <c>default</c>, which is none.</returns>
    public static T Find(string text)
    {
        int number = Array.IndexOf(Texts, text) + 1;
        return Unsafe.As<int, T>(ref number);
    }

    // Emitted enums have int beneath them.
    private static int IndexOf(T value) => Unsafe.As<T, int>(ref value) - 1;

    private static string[] LoadTexts()
    {
        RuntimeHelpers.RunModuleConstructor(typeof(T).Module.ModuleHandle);
        return _texts ?? throw new InvalidOperationException(
            $"{typeof(T)} is not an enum that OrigamiContracts.Generators emitted, so its JSON texts are not known.");
    }
}
