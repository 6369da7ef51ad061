using System.Globalization;
using OrigamiContracts.Support;

namespace OrigamiContracts.Catalogue;

/// <summary>The cases that a description leaves to the values of a schema: its <c>anyOf</c> or <c>oneOf</c>.</summary>
public sealed class ApiUnion
{
    /// <summary>Makes a union; emitted contracts do.</summary>
    /// <param name="name">The name of its type; <see langword="null"/> where the contract has none.</param>
    /// <param name="location">Where its <c>anyOf</c> or <c>oneOf</c> stands in the description, as a JSON Pointer.</param>
    /// <param name="isExclusive">Whether a value can be of one case only.</param>
    /// <param name="cases">The cases in the order of the description: name, types and compiled validator of each.</param>
    public ApiUnion(string? name, string location, bool isExclusive, params (string Name, JsonTypes Types, JsonValidator Validator)[] cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        Name = name ?? location;
        Location = location;
        IsExclusive = isExclusive;
        var schemas = new ApiSchema[cases.Length];
        for (int i = 0; i < schemas.Length; i++)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{location}/{i}");
            schemas[i] = new ApiSchema(cases[i].Name, place, cases[i].Types, cases[i].Validator);
        }

        Cases = schemas;
    }

    /// <summary>The name of the union's type; its location where the contract has no type for it.</summary>
    public string Name { get; }

    /// <summary>Where its <c>anyOf</c> or <c>oneOf</c> stands in the description: a JSON Pointer.</summary>
    public string Location { get; }

    /// <summary>Whether a value can be of one case only (<c>oneOf</c>).</summary>
    public bool IsExclusive { get; }

    /// <summary>The cases, in the order of the description.</summary>
    public IReadOnlyList<ApiSchema> Cases { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
