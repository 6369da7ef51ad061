namespace OrigamiContracts.Support.Formats;

/// <summary>The code points that may stand in a label beside certain others only (RFC 5892, appendix A).</summary>
internal static class ContextRules
{
    private const int MiddleDot = 0x00B7;
    private const int Keraia = 0x0375;
    private const int Geresh = 0x05F3;
    private const int Gershayim = 0x05F4;
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;
    private const int KatakanaMiddleDot = 0x30FB;

    /// <summary>Whether a code point that is not valid everywhere may stand where it does.</summary>
    public static bool Allow(ReadOnlySpan<int> label, int index) => label[index] switch
    {
        MiddleDot => index > 0 && label[index - 1] == 'l' && index + 1 < label.Length && label[index + 1] == 'l',
        Keraia => index + 1 < label.Length && IdnaProperties.ScriptOf(label[index + 1]) == LabelScript.Greek,
        Geresh or Gershayim => index > 0 && IdnaProperties.ScriptOf(label[index - 1]) == LabelScript.Hebrew,
        ZeroWidthNonJoiner => IsAfterVirama(label, index) || IsBetweenJoining(label, index),
        ZeroWidthJoiner => IsAfterVirama(label, index),
        KatakanaMiddleDot => HasKanaOrHan(label),
        >= 0x0660 and <= 0x0669 => !label.ContainsAnyInRange(0x06F0, 0x06F9),
        >= 0x06F0 and <= 0x06F9 => !label.ContainsAnyInRange(0x0660, 0x0669),
        _ => false,
    };

    private static bool IsAfterVirama(ReadOnlySpan<int> label, int index) =>
        index > 0 && IdnaProperties.CombiningClassOf(label[index - 1]) == IdnaProperties.Virama;

    // The joiner breaks a cursive connection that would be there without it. Transparent marks don't count.
    private static bool IsBetweenJoining(ReadOnlySpan<int> label, int index)
    {
        int before = index - 1;
        while (before >= 0 && IdnaProperties.JoiningTypeOf(label[before]) == JoiningType.Transparent)
        {
            before--;
        }

        int after = index + 1;
        while (after < label.Length && IdnaProperties.JoiningTypeOf(label[after]) == JoiningType.Transparent)
        {
            after++;
        }

        return before >= 0
            && after < label.Length
            && IdnaProperties.JoiningTypeOf(label[before]) is JoiningType.LeftJoining or JoiningType.DualJoining
            && IdnaProperties.JoiningTypeOf(label[after]) is JoiningType.RightJoining or JoiningType.DualJoining;
    }

    private static bool HasKanaOrHan(ReadOnlySpan<int> label)
    {
        foreach (int codePoint in label)
        {
            if (IdnaProperties.ScriptOf(codePoint) == LabelScript.KanaOrHan)
            {
                return true;
            }
        }

        return false;
    }
}
