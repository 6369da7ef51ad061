using System.Text.RegularExpressions;
using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Patterns;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>Matches the names that a description lists with its patterns of names, while building.</summary>
internal sealed class NameMatcher(DiagnosticBag diagnostics)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, NamePattern?> _translated = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpecPlace> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Regex> _compiled = new(StringComparer.Ordinal);

    /// <summary>A name of <c>patternProperties</c> as a pattern; null if it is none, which is reported.</summary>
    public NamePattern? Translate(SpecProperty property)
    {
        if (!_translated.TryGetValue(property.Name, out NamePattern? pattern))
        {
            if (EcmaPattern.TryTranslate(property.Name, out TranslatedPattern? translated, out PatternError? error))
            {
                pattern = new NamePattern(property.Name, translated);
                if (translated.LegacyEscape is not null)
                {
                    diagnostics.Report(DiagnosticDescriptors.LegacyEscape, property.NamePlace, property.Name);
                }
            }
            else
            {
                diagnostics.Report(DiagnosticDescriptors.InvalidPattern, property.NamePlace, property.Name, error.Message);
            }

            _translated.Add(property.Name, pattern);
            _places.Add(property.Name, property.NamePlace);
        }

        return pattern;
    }

    /// <summary>Whether a name matches a pattern that was translated here. A match that takes too long is reported, and is none.</summary>
    public bool Matches(NamePattern pattern, string name)
    {
        if (!_compiled.TryGetValue(pattern.Source, out Regex? regex))
        {
            _compiled.Add(pattern.Source, regex = new Regex(pattern.Translated.Regex, RegexOptions.CultureInvariant, Patience));
        }

        try
        {
            return regex.IsMatch(name);
        }
        catch (RegexMatchTimeoutException)
        {
            diagnostics.Report(
                DiagnosticDescriptors.TooLarge,
                _places[pattern.Source],
                $"matching the property '{name}' with the pattern '{pattern.Source}' of 'patternProperties' takes longer than {Patience.TotalSeconds} s");
            return false;
        }
    }
}
