namespace OrigamiContracts.Generators.Model;

/// <summary>How the case of a value is found, for each of the types a value can have.</summary>
internal sealed record UnionChoices(
    CaseChoice OfStrings,
    CaseChoice OfNumbers,
    CaseChoice OfBooleans,
    CaseChoice OfArrays,
    CaseChoice OfObjects)
{
    /// <summary>The schemas that a value may be tried against.</summary>
    public IEnumerable<SchemaKey> TriedSchemas =>
        ((CaseChoice[])[OfStrings, OfNumbers, OfBooleans, OfArrays, OfObjects]).SelectMany(static choice => choice.TriedSchemas);
}

/// <summary>A question about a value that leads to one of a union's cases, or to another question.</summary>
internal abstract record CaseChoice
{
    /// <summary>The schemas that a value may be tried against.</summary>
    public virtual IEnumerable<SchemaKey> TriedSchemas => [];
}

/// <summary>No case: the value is kept as JSON.</summary>
internal sealed record NoCase : CaseChoice
{
    public static readonly NoCase Instance = new();
}

/// <summary>A case, without any question.</summary>
/// <param name="Case">Its number in the union.</param>
internal sealed record OneCase(int Case) : CaseChoice;

/// <summary>Whether a string or number has a form that one of the cases needs.</summary>
/// <param name="Form">The form.</param>
/// <param name="Case">The number of the case of values that have it.</param>
/// <param name="Otherwise">What is asked of the others.</param>
internal sealed record FormChoice(ValueForm Form, int Case, CaseChoice Otherwise) : CaseChoice;

/// <summary>The form of a string or number.</summary>
/// <param name="Type">The type of C# that holds it.</param>
/// <param name="Format">The <c>format</c> of a string; null for listed strings and for numbers.</param>
internal sealed record ValueForm(TypeRef Type, FormatKeyword? Format);

/// <summary>The value of a property that is a constant in each alternative, or that the description calls the discriminator.</summary>
/// <param name="Property">The property's name in JSON.</param>
/// <param name="Branches">What follows for which of the property's values.</param>
/// <param name="Other">What is asked if the property has another value.</param>
/// <param name="Absent">What is asked if there is no such property.</param>
internal sealed record TagChoice(string Property, EquatableArray<TagBranch> Branches, CaseChoice Other, CaseChoice Absent) : CaseChoice
{
    public override IEnumerable<SchemaKey> TriedSchemas =>
        Branches.Select(static branch => branch.Choice).Append(Other).Append(Absent).SelectMany(static choice => choice.TriedSchemas);
}

/// <summary>What follows for some values of a property.</summary>
/// <param name="Values">The values as JSON texts: strings, integers and booleans.</param>
/// <param name="Choice">What follows.</param>
internal sealed record TagBranch(EquatableArray<JsonText> Values, CaseChoice Choice);

/// <summary>
/// Which properties an object has. Where that leaves several alternatives, it is the first of these that the value
/// conforms to.
/// </summary>
/// <param name="Names">The names that tell alternatives apart.</param>
/// <param name="Fits">The alternatives, by what they say of the names.</param>
/// <param name="IsExclusive">
/// Whether a value can be of one alternative only (<c>oneOf</c>). Then a name of another one is a property that the
/// alternative may have grown, unless the other one requires it; else the value may be of both, and neither can hold it.
/// </param>
internal sealed record NameChoice(EquatableArray<string> Names, EquatableArray<NameFit> Fits, bool IsExclusive) : CaseChoice
{
    public override IEnumerable<SchemaKey> TriedSchemas => Fits.Select(static fit => fit.Schema);
}

/// <summary>What an alternative says of names. Names are given by their numbers in <see cref="NameChoice.Names"/>.</summary>
/// <param name="Case">The number of its case.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Required">The names it requires.</param>
/// <param name="Foreign">The names that only others have.</param>
/// <param name="ForeignRequired">Those of them that one of the others requires.</param>
/// <param name="TakesOtherNames">Whether it has a place for properties that no alternative names, or none has.</param>
internal sealed record NameFit(
    int Case,
    SchemaKey Schema,
    EquatableArray<int> Required,
    EquatableArray<int> Foreign,
    EquatableArray<int> ForeignRequired,
    bool TakesOtherNames)
{
    /// <summary>Whether an object can have a name that only others have, and yet not be one of these.</summary>
    public bool IsExtensible => ForeignRequired.Count < Foreign.Count || !TakesOtherNames;
}

/// <summary>The first alternative that the value conforms to.</summary>
/// <param name="Alternatives">The alternatives, in the order of the description.</param>
internal sealed record TrialChoice(EquatableArray<TriedAlternative> Alternatives) : CaseChoice
{
    public override IEnumerable<SchemaKey> TriedSchemas => Alternatives.Select(static alternative => alternative.Schema);
}

/// <summary>An alternative that is tried.</summary>
/// <param name="Case">The number of its case.</param>
/// <param name="Schema">Its schema.</param>
internal sealed record TriedAlternative(int Case, SchemaKey Schema);
