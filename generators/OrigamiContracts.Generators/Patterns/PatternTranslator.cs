namespace OrigamiContracts.Generators.Patterns;

/// <summary>Chooses how a parsed pattern is written: for the engine that never backtracks if that is possible.</summary>
internal static class PatternTranslator
{
    public static TranslatedPattern Translate(PatternNode pattern)
    {
        PatternTraits traits = PatternTraits.Of(pattern);
        SurrogateAnalysis surrogates = SurrogateAnalysis.Of(pattern, capturesMatter: traits.ReferencedGroups.Count > 0);
        if (!traits.NeedsBacktracking && !surrogates.HasTearing && !surrogates.CanBeginInsidePair)
        {
            PatternEmitter linear = new(traits, surrogates, isLinear: true);
            linear.EmitPattern(pattern);
            if (linear.Size.FitsNonBacktracking)
            {
                return new TranslatedPattern(linear.Text, IsLinear: true, Runs: PatternRuns.Of(pattern));
            }
        }

        PatternEmitter backtracking = new(traits, surrogates, isLinear: false);
        backtracking.EmitPattern(pattern);
        return new TranslatedPattern(backtracking.Text, IsLinear: false);
    }
}
