namespace OrigamiContracts.Catalogue;

/// <summary>A set of the types of JSON Schema (2020-12 Validation, section 6.1.1).</summary>
[Flags]
public enum JsonTypes
{
    /// <summary>No type: no value is allowed.</summary>
    None = 0,

    /// <summary><c>null</c>.</summary>
    Null = 1,

    /// <summary><c>boolean</c>.</summary>
    Boolean = 2,

    /// <summary><c>integer</c>: a number without a fraction.</summary>
    Integer = 4,

    /// <summary><c>number</c>, which includes <see cref="Integer"/>.</summary>
    Number = 8 | Integer,

    /// <summary><c>string</c>.</summary>
    String = 16,

    /// <summary><c>array</c>.</summary>
    Array = 32,

    /// <summary><c>object</c>.</summary>
    Object = 64,

    /// <summary>Every type.</summary>
    Any = Null | Boolean | Number | String | Array | Object,
}
