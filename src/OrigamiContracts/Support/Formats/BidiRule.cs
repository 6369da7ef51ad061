namespace OrigamiContracts.Support.Formats;

/// <summary>The Bidi Rule (RFC 5893, section 2).</summary>
internal static class BidiRule
{
    /// <summary>Whether a label is written from right to left, so that the rule binds all labels of its name.</summary>
    public static bool IsRightToLeft(ReadOnlySpan<int> label)
    {
        foreach (int codePoint in label)
        {
            if (IdnaProperties.BidiClassOf(codePoint) is BidiClass.RightToLeft or BidiClass.ArabicLetter or BidiClass.ArabicNumber)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a label keeps the rule's six conditions.</summary>
    public static bool IsKeptBy(ReadOnlySpan<int> label)
    {
        BidiClass first = IdnaProperties.BidiClassOf(label[0]);
        bool isRightToLeft = first is BidiClass.RightToLeft or BidiClass.ArabicLetter;
        if (!isRightToLeft && first != BidiClass.LeftToRight)
        {
            return false;
        }

        bool hasEuropeanNumbers = false;
        bool hasArabicNumbers = false;
        BidiClass last = first;
        foreach (int codePoint in label)
        {
            BidiClass bidiClass = IdnaProperties.BidiClassOf(codePoint);
            hasEuropeanNumbers |= bidiClass == BidiClass.EuropeanNumber;
            hasArabicNumbers |= bidiClass == BidiClass.ArabicNumber;
            last = bidiClass == BidiClass.NonspacingMark ? last : bidiClass;
            bool mayStand = bidiClass switch
            {
                BidiClass.LeftToRight => !isRightToLeft,
                BidiClass.RightToLeft or BidiClass.ArabicLetter or BidiClass.ArabicNumber => isRightToLeft,
                _ => true,
            };
            if (!mayStand)
            {
                return false;
            }
        }

        return isRightToLeft
            ? last is BidiClass.RightToLeft or BidiClass.ArabicLetter or BidiClass.EuropeanNumber or BidiClass.ArabicNumber
                && !(hasEuropeanNumbers && hasArabicNumbers)
            : last is BidiClass.LeftToRight or BidiClass.EuropeanNumber;
    }
}
