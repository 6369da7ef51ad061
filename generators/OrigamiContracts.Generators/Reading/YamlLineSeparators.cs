namespace OrigamiContracts.Generators.Reading;

/// <summary>
/// Hides three characters from YamlDotNet: it ends the line at them, as YAML 1.1 did, and then refuses prose pasted from
/// a word processor. In YAML 1.2 they are characters like any other.
/// </summary>
/// <remarks>
/// Their stand-ins are noncharacters, which Unicode keeps out of every text; one for one, so that offsets stay.
/// </remarks>
internal readonly struct YamlLineSeparators
{
    private static readonly char[] Separators = ['\u0085', '\u2028', '\u2029'];

    private readonly bool _isUsed;

    public YamlLineSeparators(string content)
    {
        _isUsed = content.IndexOfAny(Separators) >= 0;
        HiddenContent = _isUsed
            ? content.Replace('\u0085', '\uFDD0').Replace('\u2028', '\uFDD1').Replace('\u2029', '\uFDD2')
            : content;
    }

    public string HiddenContent { get; }

    public string Restore(string scalar) => _isUsed
        ? scalar.Replace('\uFDD0', '\u0085').Replace('\uFDD1', '\u2028').Replace('\uFDD2', '\u2029')
        : scalar;
}
