using System.ComponentModel;

namespace OrigamiContracts.Support;

/// <summary>
/// The texts of a record's timestamps and UUIDs that were not written in the form the record itself writes, so that a
/// record that was read is written as it came: a timestamp with an offset of <c>+00:00</c> keeps it.
/// </summary>
/// <remarks>
/// They are no part of a record's value: all are equal to each other. A text counts only as long as it means the
/// member's value, so a changed copy of a record (<c>with</c>) is written with its new values.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct WireTexts : IEquatable<WireTexts>
{
    /// <summary>The item index of members that are no list.</summary>
    public const int NoItem = -1;

    private Dictionary<(int Member, int Item), string>? _texts;

    /// <summary>Keeps a text.</summary>
    /// <param name="member">The number of the member in its record.</param>
    /// <param name="item">The index in the member's list, or <see cref="NoItem"/>.</param>
    /// <param name="text">The text.</param>
    internal void Keep(int member, int item, string text) => (_texts ??= [])[(member, item)] = text;

    /// <summary>Gets the text that was kept.</summary>
    /// <param name="member">The number of the member in its record.</param>
    /// <param name="item">The index in the member's list, or <see cref="NoItem"/>.</param>
    /// <returns>The text, or <see langword="null"/>.</returns>
    internal readonly string? Find(int member, int item) => _texts?.GetValueOrDefault((member, item));

    /// <inheritdoc/>
    public readonly bool Equals(WireTexts other) => true;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is WireTexts;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => 0;

    /// <summary>Always <see langword="true"/>.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">Another.</param>
    public static bool operator ==(WireTexts left, WireTexts right) => true;

    /// <summary>Always <see langword="false"/>.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">Another.</param>
    public static bool operator !=(WireTexts left, WireTexts right) => false;
}
