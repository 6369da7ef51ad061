using System.Text;
using OrigamiContracts.Conformance.Payloads;

namespace OrigamiContracts.Tool;

/// <summary>Reads the text of a description from its file.</summary>
internal static class DescriptionFile
{
    // What is left of a text in another encoding would be taken for what it says.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="UnusableException">The file can't be read.</exception>
    public static string Read(string path)
    {
        try
        {
            return Directory.Exists(path) ? throw new UnusableException($"{path}: is a folder") : File.ReadAllText(path, Strict);
        }
        catch (DecoderFallbackException)
        {
            throw new UnusableException($"{path}: is not UTF-8");
        }
        catch (Exception exception) when (InputProblem.Covers(exception))
        {
            throw new UnusableException($"{path}: {InputProblem.Describe(exception)}");
        }
    }
}
