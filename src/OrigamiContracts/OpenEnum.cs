using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using OrigamiContracts.Json;
using OrigamiContracts.Support;

namespace OrigamiContracts;

/// <summary>
/// A value of an enumeration that may grow: one of the values the description lists, or another text that a newer peer
/// sent. Nothing is lost and nothing throws when a server learns a new word.
/// </summary>
/// <typeparam name="T">The emitted enum of the listed values.</typeparam>
/// <example>
/// <code>
/// switch (run.Status.Known)
/// {
///     case RunStatus.Running: …
///     case null: Log(run.Status.Text); …
/// }
/// </code>
/// </example>
/// <remarks><c>default</c> is no listed value; its text is empty.</remarks>
[JsonConverter(typeof(OpenEnumJsonConverterFactory))]
public readonly struct OpenEnum<T> : IEquatable<OpenEnum<T>>
    where T : struct, Enum
{
    private readonly T _known;
    private readonly string? _unknownText;

    private OpenEnum(T known, string? unknownText)
    {
        _known = known;
        _unknownText = unknownText;
    }

    /// <summary>Makes the value of a text as it stands in JSON.</summary>
    /// <param name="text">The text; where it is a listed value, <see cref="Known"/> is that value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public OpenEnum(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _known = EnumTexts<T>.Find(text);
        _unknownText = EnumTexts<T>.IsListed(_known) ? null : text;
    }

    /// <summary>The listed value, or <see langword="null"/> for a text the description does not list.</summary>
    public T? Known => EnumTexts<T>.IsListed(_known) ? _known : null;

    /// <summary>The text as it stands in JSON.</summary>
    public string Text => EnumTexts<T>.IsListed(_known) ? EnumTexts<T>.TextOf(_known) : _unknownText ?? "";

    /// <summary>Makes the value of a listed one.</summary>
    /// <param name="value">A member of <typeparamref name="T"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is no member of <typeparamref name="T"/>.</exception>
    [SuppressMessage("Usage", "CA2225", Justification = "The conversion's named alternative is Known, and the constructor for texts.")]
    public static implicit operator OpenEnum<T>(T value) => EnumTexts<T>.IsListed(value)
        ? new(value, unknownText: null)
        : throw new ArgumentOutOfRangeException(
            nameof(value),
            value,
            $"This is no listed value of {typeof(T).Name}. For a text that is not listed use new OpenEnum<{typeof(T).Name}>(text).");

    /// <inheritdoc/>
    public bool Equals(OpenEnum<T> other) =>
        EqualityComparer<T>.Default.Equals(_known, other._known)
        && string.Equals(_unknownText ?? "", other._unknownText ?? "", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is OpenEnum<T> other ? Equals(other) : obj is T known && Equals(new OpenEnum<T>(known, unknownText: null));

    /// <inheritdoc/>
    public override int GetHashCode() => EnumTexts<T>.IsListed(_known)
        ? EqualityComparer<T>.Default.GetHashCode(_known)
        : string.GetHashCode(_unknownText ?? "", StringComparison.Ordinal);

    /// <summary>Whether two values have the same text.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(OpenEnum<T> left, OpenEnum<T> right) => left.Equals(right);

    /// <summary>Whether two values have different texts.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(OpenEnum<T> left, OpenEnum<T> right) => !left.Equals(right);

    /// <summary>The text as it stands in JSON.</summary>
    public override string ToString() => Text;
}
