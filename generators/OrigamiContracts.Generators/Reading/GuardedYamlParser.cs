using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OrigamiContracts.Generators.Reading;

/// <summary>
/// YamlDotNet's parser, made to say with its own exception, and with the place, that it can't read a text.
/// </summary>
/// <remarks>
/// It lets through what it did not think of: an escape of eight digits that is no code point and a tag that is no URI are
/// an <see cref="ArgumentException"/>, certain punctuation inside of brackets an <see cref="InvalidOperationException"/>.
/// </remarks>
internal sealed class GuardedYamlParser : IParser
{
    private readonly Scanner _scanner;
    private readonly Parser _parser;

    public GuardedYamlParser(TextReader text)
    {
        _scanner = new Scanner(text, skipComments: true);
        _parser = new Parser(_scanner);
    }

    public ParsingEvent? Current => _parser.Current;

    public bool MoveNext()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            Mark place = _scanner.CurrentPosition;
            throw new SyntaxErrorException(place, place, "what is before this place is not YAML");
        }
    }
}
