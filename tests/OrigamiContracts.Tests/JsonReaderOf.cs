using System.Text;
using OrigamiContracts.Support;

namespace OrigamiContracts.Tests;

/// <summary>Puts readers on single values.</summary>
internal static class JsonReaderOf
{
    /// <summary>What a test asks of a reader that stands on a value.</summary>
    public delegate T Ask<out T>(ref readonly ContractReader reader);

    /// <summary>Asks something of the first token of a JSON text.</summary>
    public static T Value<T>(string json, Ask<T> ask)
    {
        var reader = new ContractReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return ask(in reader);
    }

    /// <summary>Asks something of a JSON string with these contents, escapes and all.</summary>
    public static T Text<T>(string contents, Ask<T> ask) => Value($"\"{contents}\"", ask);
}
