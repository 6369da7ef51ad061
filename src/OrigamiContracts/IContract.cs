using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using OrigamiContracts.Support;

namespace OrigamiContracts;

/// <summary>What every emitted record and union can do.</summary>
/// <typeparam name="TSelf">The record or union itself.</typeparam>
public interface IContract<TSelf> : IContractInstance
    where TSelf : IContract<TSelf>
{
    /// <summary>
    /// Reads a record, leniently: properties the description does not know are passed over, and so are broken
    /// constraints. What is needed to fill the record's members has to be there, and of the right JSON type.
    /// </summary>
    /// <param name="utf8Json">One JSON value as UTF-8; a byte order mark is passed over.</param>
    /// <returns>The record.</returns>
    /// <exception cref="JsonException">
    /// A required property is missing, or a value has another JSON type than its member: the message, and
    /// <see cref="JsonException.Path"/> (a JSON Pointer), say where. Or the text is no JSON: the message says where.
    /// </exception>
    static abstract TSelf Parse(ReadOnlySpan<byte> utf8Json);

    /// <summary>Reads a record and judges the text by the contract, strictly, in one go.</summary>
    /// <param name="utf8Json">The text as UTF-8; a byte order mark is passed over.</param>
    /// <param name="value">The record, if the text conforms.</param>
    /// <param name="report">
    /// What <see cref="Validate(ReadOnlySpan{byte})"/> says of the text. Where the text conforms and the record's members
    /// can't hold it all the same, an integer of more than 64 bits, say, that is a violation of
    /// <see cref="JsonKeywords.Representation"/>.
    /// </param>
    /// <returns>Whether the text conforms: there may be warnings, but no errors.</returns>
    static abstract bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out TSelf? value, out ValidationReport report);

    /// <summary>Judges a JSON text by the contract, strictly, without making a record of it.</summary>
    /// <param name="utf8Json">The text as UTF-8; a byte order mark is passed over.</param>
    /// <returns>All violations. A text that is no JSON is one of them, not an exception.</returns>
    static abstract ValidationReport Validate(ReadOnlySpan<byte> utf8Json);

    /// <summary>Judges the record as it is by the contract, strictly.</summary>
    /// <returns>All violations.</returns>
    ValidationReport Validate();

    /// <summary>Reads a record at the reader's current token and leaves the reader on the record's last token.</summary>
    /// <param name="reader">A reader whose current token begins the value.</param>
    /// <returns>The record.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract TSelf ReadJson(ref ContractReader reader);

    /// <summary>Writes the record as JSON.</summary>
    /// <param name="writer">Where to.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void WriteJson(ContractWriter writer);

    /// <summary>Judges the value at the reader's current token and leaves the reader on the value's last token.</summary>
    /// <param name="reader">A reader of <see cref="ViolationCollector.Document"/> whose current token begins the value.</param>
    /// <param name="violations">Takes what is found.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    static abstract void ValidateJson(ref ContractReader reader, ref ViolationCollector violations);

    /// <summary>Judges the record as it is.</summary>
    /// <param name="violations">Takes what is found, with instance locations relative to the record.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    void ValidateMembers(ref ViolationCollector violations);
}
