using System.Text.Json;
using OrigamiContracts.Support.Formats;

namespace OrigamiContracts.Support;

// The formats of identifiers.
public static partial class JsonFormats
{
    /// <summary>Whether a JSON string is a <c>URI</c> of RFC 3986: one with a scheme.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsUri(ref readonly ContractReader reader) => FormatText.Matches(in reader, UriSyntax.IsUri);

    /// <inheritdoc cref="IsUri(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsUri(string text) => FormatText.Matches(text, UriSyntax.IsUri);

    /// <summary>Whether a JSON string is a <c>URI-reference</c> of RFC 3986.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsUriReference(ref readonly ContractReader reader) => FormatText.Matches(in reader, UriSyntax.IsUriReference);

    /// <inheritdoc cref="IsUriReference(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsUriReference(string text) => FormatText.Matches(text, UriSyntax.IsUriReference);

    /// <summary>Whether a JSON string is an <c>IRI</c> of RFC 3987: one with a scheme.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsIri(ref readonly ContractReader reader) => FormatText.Matches(in reader, UriSyntax.IsIri);

    /// <inheritdoc cref="IsIri(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsIri(string text) => FormatText.Matches(text, UriSyntax.IsIri);

    /// <summary>Whether a JSON string is an <c>IRI-reference</c> of RFC 3987.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsIriReference(ref readonly ContractReader reader) => FormatText.Matches(in reader, UriSyntax.IsIriReference);

    /// <inheritdoc cref="IsIriReference(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsIriReference(string text) => FormatText.Matches(text, UriSyntax.IsIriReference);

    /// <summary>Whether a JSON string is a <c>URI-Template</c> of RFC 6570.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsUriTemplate(ref readonly ContractReader reader) => FormatText.Matches(in reader, UriTemplates.IsUriTemplate);

    /// <inheritdoc cref="IsUriTemplate(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsUriTemplate(string text) => FormatText.Matches(text, UriTemplates.IsUriTemplate);

    /// <summary>Whether a JSON string is a JSON Pointer of RFC 6901, section 3.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsJsonPointer(ref readonly ContractReader reader) => FormatText.Matches(in reader, JsonPointerSyntax.IsJsonPointer);

    /// <inheritdoc cref="IsJsonPointer(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsJsonPointer(string text) => FormatText.Matches(text, JsonPointerSyntax.IsJsonPointer);

    /// <summary>Whether a JSON string is a Relative JSON Pointer.</summary>
    /// <param name="reader">A reader on a string.</param>
    /// <returns>Whether it is one.</returns>
    public static bool IsRelativeJsonPointer(ref readonly ContractReader reader) => FormatText.Matches(in reader, JsonPointerSyntax.IsRelativeJsonPointer);

    /// <inheritdoc cref="IsRelativeJsonPointer(ref readonly ContractReader)"/>
    /// <param name="text">A string.</param>
    /// <exception cref="ArgumentNullException">The string is null.</exception>
    public static bool IsRelativeJsonPointer(string text) => FormatText.Matches(text, JsonPointerSyntax.IsRelativeJsonPointer);
}
