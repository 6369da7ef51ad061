using System.Text;
using OrigamiContracts.Support;

namespace OrigamiContracts;

/// <summary>A place in an object, as C# names it: <c>Response.Tables[0].Name</c> for <c>/response/tables/0/name</c>.</summary>
/// <remarks>
/// A union has no name of its own in a path: what is below its value is written as if it were below the union. Below what
/// is not there, the steps are written as JSON names them: <c>Response["tables"][0]</c>.
/// </remarks>
public readonly record struct MemberPath
{
    // Null in a default one.
    private readonly string? _text;

    private MemberPath(string text, object? value)
    {
        _text = text;
        Value = value;
    }

    /// <summary>The path; empty for the object itself.</summary>
    public string Text => _text ?? "";

    /// <summary>The value there; <see langword="null"/> if nothing is there.</summary>
    public object? Value { get; }

    /// <summary>Finds the C# place of a violation.</summary>
    /// <typeparam name="T">The type of the object.</typeparam>
    /// <param name="contract">The object that was validated.</param>
    /// <param name="instanceLocation">A JSON Pointer (RFC 6901), such as <see cref="Violation.InstanceLocation"/>.</param>
    /// <returns>The place.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static MemberPath Of<T>(T contract, string instanceLocation)
        where T : IContract<T>
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(instanceLocation);
        var path = new StringBuilder();
        object? value = contract;
        foreach (string segment in instanceLocation.Split('/').Skip(1))
        {
            string jsonName = JsonPointer.Unescape(segment);
            FoundMember member = FoundMember.Inside(value, jsonName);
            Append(path, member.IsFound ? member.Name : FoundMember.Unknown(jsonName));
            value = member.Value;
        }

        return new MemberPath(path.ToString(), value);
    }

    /// <summary>The path as it goes on behind another one.</summary>
    /// <param name="prefix">A path to the object that this one begins at; empty for none.</param>
    /// <returns>The path.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="prefix"/> is <see langword="null"/>.</exception>
    public string Behind(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return Text.Length == 0 ? prefix : Append(new StringBuilder(prefix), Text).ToString();
    }

    /// <summary>The path.</summary>
    public override string ToString() => Text;

    private static StringBuilder Append(StringBuilder path, string step) =>
        (path.Length == 0 || step.StartsWith('[') ? path : path.Append('.')).Append(step);
}
