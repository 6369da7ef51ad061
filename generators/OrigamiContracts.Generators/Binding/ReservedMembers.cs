namespace OrigamiContracts.Generators.Binding;

/// <summary>The names that an emitted record has for itself.</summary>
internal static class ReservedMembers
{
    /// <summary>The map of the properties that a record keeps beside its members.</summary>
    public const string AdditionalProperties = "AdditionalProperties";

    public static readonly string[] Names =
    [
        // of every object
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
        // of every record
        "Clone", "Deconstruct", "EqualityContract", "PrintMembers",
        // of every contract
        "Parse", "TryParse", "Validate", "ReadJson", "WriteJson", "ValidateJson", "ValidateMembers", "ValidateInvariants", "PropertyNames",
        AdditionalProperties,
    ];

    /// <summary>The names that a record has besides if its schema has a life-cycle.</summary>
    public static readonly string[] NamesOfResources = ["IsTerminal", "Lifecycle"];

    /// <summary>
    /// A name that is none of these, and not the record's own, which C# does not allow a member to have.
    /// </summary>
    public static string Avoid(string name, string recordName, IEnumerable<string> reserved) =>
        name == recordName || reserved.Contains(name) ? name + "Value" : name;
}
