namespace OrigamiContracts;

/// <summary>
/// A member that may be absent, and that may be <see langword="null"/> when it is there: three states that JSON keeps
/// apart. Members that can't be both are plain nullable members.
/// </summary>
/// <typeparam name="T">The member's type, nullable.</typeparam>
/// <remarks><c>default</c> is absent. A value converts implicitly, so <c>WorkspaceId = null</c> sends a null.</remarks>
public readonly struct Optional<T> : IEquatable<Optional<T>>
{
    private readonly T _value;

    /// <summary>Makes a member that is there.</summary>
    /// <param name="value">Its value.</param>
    public Optional(T value)
    {
        _value = value;
        IsPresent = true;
    }

    /// <summary>Whether the member is there.</summary>
    public bool IsPresent { get; }

    /// <summary>The member's value.</summary>
    /// <exception cref="InvalidOperationException">The member is absent; ask <see cref="IsPresent"/> first.</exception>
    public T Value => IsPresent
        ? _value
        : throw new InvalidOperationException("The member is absent, so it has no value. Ask IsPresent first, or use GetValueOrDefault.");

    /// <summary>The member's value, or the default of <typeparamref name="T"/> when it is absent.</summary>
    /// <returns>The value, <c>default</c> when absent.</returns>
    public T? GetValueOrDefault() => _value;

    /// <summary>The member's value, or another one when it is absent.</summary>
    /// <param name="defaultValue">What to return when the member is absent.</param>
    /// <returns>The value, or <paramref name="defaultValue"/> when absent.</returns>
    public T GetValueOrDefault(T defaultValue) => IsPresent ? _value : defaultValue;

    /// <summary>Gets the member's value, if it is there.</summary>
    /// <param name="value">The value, <c>default</c> when absent.</param>
    /// <returns>Whether the member is there.</returns>
    public bool TryGetValue(out T? value)
    {
        value = _value;
        return IsPresent;
    }

    /// <summary>Makes a member that is there.</summary>
    /// <param name="value">Its value.</param>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) =>
        IsPresent == other.IsPresent && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsPresent ? HashCode.Combine(_value) : -1;

    /// <summary>Whether two members are both absent, or both there with equal values.</summary>
    /// <param name="left">One member.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether one member is absent and the other not, or their values differ.</summary>
    /// <param name="left">One member.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <summary>The value's text, "null", or "absent".</summary>
    public override string ToString() => IsPresent ? _value?.ToString() ?? "null" : "absent";
}
