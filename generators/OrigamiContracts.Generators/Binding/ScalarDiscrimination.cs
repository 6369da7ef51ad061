using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Schemas;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Decides how the cases of strings, numbers and booleans are told apart: the narrower type is asked for first.</summary>
internal static class ScalarDiscrimination
{
    public static CaseChoice OfStrings(IReadOnlyList<BoundAlternative> alternatives, SchemaSet schemas)
    {
        List<BoundAlternative> texts = [.. alternatives.Where(static one => one.Holds(JsonTypes.String) && one.Case >= 0)];
        BoundAlternative? any = texts.Find(static one => one.Type.Kind == TypeKind.String)
            ?? texts.Find(static one => one.Type.Kind == TypeKind.Union)
            // Where all are listed, a text that is not may be a new one of them.
            ?? (texts is [{ Type.Kind: TypeKind.OpenEnum } only] ? only : null);
        List<BoundAlternative> narrower = [.. texts.Where(one => one.Case != any?.Case && one.Type.Kind is not (TypeKind.String or TypeKind.Union))];
        CaseChoice choice = any is null ? NoCase.Instance : new OneCase(any.Case);
        foreach (BoundAlternative one in narrower.OrderBy(IsListed).Reverse())
        {
            choice = new FormChoice(new ValueForm(one.Type, IsListed(one) == 0 ? null : FormatOf(schemas.Get(one.Alternative.Key))), one.Case, choice);
        }

        return choice;

        static int IsListed(BoundAlternative one) => one.Type.Kind is TypeKind.OpenEnum or TypeKind.ClosedEnum ? 0 : 1;
    }

    public static CaseChoice OfNumbers(IReadOnlyList<BoundAlternative> alternatives)
    {
        List<BoundAlternative> numbers = [.. alternatives.Where(static one => one.Holds(JsonTypes.Number) && one.Case >= 0)];
        BoundAlternative? any = numbers.Find(static one => !IsInteger(one.Type) && one.Type.Kind != TypeKind.Union)
            ?? numbers.Find(static one => one.Type.Kind == TypeKind.Union);
        CaseChoice choice = any is null ? NoCase.Instance : new OneCase(any.Case);
        foreach (TypeKind kind in (TypeKind[])[TypeKind.Int64, TypeKind.Int32])
        {
            if (numbers.Find(one => one.Type.Kind == kind) is { } integer)
            {
                choice = new FormChoice(new ValueForm(integer.Type, null), integer.Case, choice);
            }
        }

        return choice;
    }

    public static CaseChoice OfBooleans(IReadOnlyList<BoundAlternative> alternatives) =>
        alternatives.FirstOrDefault(static one => one.Holds(JsonTypes.Boolean) && one.Case >= 0) is { } boolean
            ? new OneCase(boolean.Case)
            : NoCase.Instance;

    private static bool IsInteger(TypeRef type) => type.Kind is TypeKind.Int32 or TypeKind.Int64;

    private static FormatKeyword? FormatOf(SchemaModel schema) => schema.All<FormatKeyword>().FirstOrDefault(static format => format.IsAsserted);
}
