using OrigamiContracts.Catalogue;

namespace OrigamiContracts.Tool;

/// <summary>A schema of a description, as the user names it: by its name, or by where it stands.</summary>
internal sealed class SchemaReference
{
    private readonly string _text;

    private SchemaReference(string text, string? pointer)
    {
        _text = text;
        Pointer = pointer;
    }

    /// <summary>Where the schema stands, as a JSON Pointer (RFC 6901); null if it is named.</summary>
    public string? Pointer { get; }

    /// <summary>Reads a name, a JSON Pointer, or one as a URI fragment (RFC 6901, section 6).</summary>
    /// <exception cref="UsageException">It is a URI fragment that is no JSON Pointer.</exception>
    public static SchemaReference Parse(string text)
    {
        if (text.StartsWith('#'))
        {
            string fragment = Uri.UnescapeDataString(text[1..]);
            return fragment.Length == 0 || fragment[0] == '/'
                ? new SchemaReference(text, fragment)
                : throw new UsageException($"'{text}' is no JSON Pointer: one begins with a slash, such as #/components/schemas/Run");
        }

        // The empty pointer is the whole description.
        return new SchemaReference(text, pointer: text.Length == 0 || text[0] == '/' ? text : null);
    }

    /// <summary>The schema in a contract.</summary>
    /// <exception cref="UsageException">The contract has no such schema.</exception>
    public ApiSchema FindIn(ApiContract contract)
    {
        ApiSchema? schema = Pointer is null
            ? contract.Schemas.GetValueOrDefault(_text)
            : contract.Schemas.Values.FirstOrDefault(candidate => candidate.Location == Pointer);
        return schema ?? throw new UsageException($"{SchemaAdvice.TitleOf(contract)} has no schema '{_text}'; {SchemaAdvice.InsteadOf(Pointer ?? _text, contract)}");
    }
}
