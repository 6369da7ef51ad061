namespace OrigamiContracts.Generators.Model;

/// <summary>A set of JSON Schema's types; the numbers are those of the runtime's enum of the same name.</summary>
[Flags]
internal enum JsonTypes
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,

    /// <summary>Includes integers.</summary>
    Number = 8 | Integer,
    String = 16,
    Array = 32,
    Object = 64,
    Any = Null | Boolean | Number | String | Array | Object,
}
