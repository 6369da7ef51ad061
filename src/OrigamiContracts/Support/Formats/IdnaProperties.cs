namespace OrigamiContracts.Support.Formats;

/// <summary>
/// What the rules for labels ask of code points. They are asked of tables of this library, since what .NET knows of
/// Unicode depends on the operating system and on how the application is built.
/// </summary>
/// <remarks>The answers hold for code points that may stand in labels at all; the tables leave the others to chance.</remarks>
internal static class IdnaProperties
{
    /// <summary>The canonical combining class of viramas.</summary>
    public const int Virama = 9;

    private static readonly CodePointTable Valid = new(IdnaTables.Valid);
    private static readonly CodePointTable Marks = new(IdnaTables.Marks);
    private static readonly CodePointTable BidiClasses = new(IdnaTables.BidiClasses);
    private static readonly CodePointTable JoiningTypes = new(IdnaTables.JoiningTypes);
    private static readonly CodePointTable Scripts = new(IdnaTables.Scripts);
    private static readonly CodePointTable CombiningClasses = new(IdnaTables.CombiningClasses);

    /// <summary>Whether a code point is PVALID (RFC 5892, section 3): it may stand anywhere in a label.</summary>
    public static bool IsValid(int codePoint) => Valid[codePoint] != 0;

    public static bool IsMark(int codePoint) => Marks[codePoint] != 0;

    public static BidiClass BidiClassOf(int codePoint) => (BidiClass)BidiClasses[codePoint];

    public static JoiningType JoiningTypeOf(int codePoint) => (JoiningType)JoiningTypes[codePoint];

    public static LabelScript ScriptOf(int codePoint) => (LabelScript)Scripts[codePoint];

    public static int CombiningClassOf(int codePoint) => CombiningClasses[codePoint];
}

/// <summary>The directions of code points (Unicode Standard Annex 9), in the order of <see cref="IdnaTables"/>.</summary>
internal enum BidiClass
{
    LeftToRight,
    RightToLeft,
    ArabicLetter,
    ArabicNumber,
    EuropeanNumber,
    EuropeanSeparator,
    CommonSeparator,
    EuropeanTerminator,
    OtherNeutral,
    BoundaryNeutral,
    NonspacingMark,
}

/// <summary>How code points are joined with their neighbours in writing, in the order of <see cref="IdnaTables"/>.</summary>
internal enum JoiningType
{
    NonJoining,
    LeftJoining,
    RightJoining,
    DualJoining,
    Transparent,
    JoinCausing,
}

/// <summary>The scripts that rules for labels name, in the order of <see cref="IdnaTables"/>.</summary>
internal enum LabelScript
{
    Other,
    Greek,
    Hebrew,
    KanaOrHan,
}
