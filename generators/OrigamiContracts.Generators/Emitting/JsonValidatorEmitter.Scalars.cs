using System.Globalization;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

// What is said of strings and numbers.
internal sealed partial class JsonValidatorEmitter
{
    private void WriteString(SchemaModel schema)
    {
        List<Keyword> lengths = [.. schema.Keywords.Where(static keyword => keyword is MinLengthKeyword or MaxLengthKeyword)];
        string length = lengths.Count == 0 ? "" : Local("length");
        if (lengths.Count > 0)
        {
            Code.Line($"int {length} = {Support}.JsonText.CodePoints(in reader);");
        }

        foreach (Keyword keyword in schema.Keywords)
        {
            switch (keyword)
            {
                case MinLengthKeyword { Limit: > 0 } minLength:
                    Check($"{length} < {minLength.Limit}", $"MinLength(reader.TokenStartIndex, {Location(minLength)}, {minLength.Limit}, {length})");
                    break;
                case MaxLengthKeyword maxLength:
                    Check($"{length} > {maxLength.Limit}", $"MaxLength(reader.TokenStartIndex, {Location(maxLength)}, {maxLength.Limit}, {length})");
                    break;
                case PatternKeyword pattern:
                    string match = Local("match");
                    Code.Line($"{Support}.PatternMatch {match} = {Context.Patterns.Of(pattern.Source)}.Match(in reader);");
                    Check(
                        $"{match} != {Support}.PatternMatch.Yes",
                        $"Pattern(reader.TokenStartIndex, {Location(pattern)}, {CSharpLiteral.String(pattern.Source)}, {match})");
                    break;
                case FormatKeyword format when AssertedFormats.Check(format, JsonTypes.String) is { } check:
                    Check(
                        $"!{check}(in reader)",
                        $"Format(reader.TokenStartIndex, {Location(format)}, {CSharpLiteral.String(format.Format)}, violations.Excerpt(in reader))");
                    break;
                case ContentKeyword content:
                    Code.Line($"{Support}.JsonContent.Validate(in reader, ref violations, {Location(content)}, {Context.Validators.Find(content.Content)});");
                    break;
                case EnumKeyword listed when IsCheckedAsString(schema, listed):
                    Check(
                        Context.EnumOf(schema.Key) is { } type
                            ? $"{Kept($"{Context.EnumTexts(type.Name)}.IndexOf(in reader)")} < 0"
                            : string.Join(" && ", listed.Values.Where(static value => value.IsString).Select(static value => $"!{TextEquals(value)}")),
                        $"Enum(reader.TokenStartIndex, {Location(listed)}, {AllowedValues(listed)}, violations.Excerpt(in reader))");
                    break;
                case ConstKeyword constant when IsCheckedAsString(schema, constant):
                    Check(
                        "!" + TextEquals(constant.Value),
                        $"Const(reader.TokenStartIndex, {Location(constant)}, {CSharpLiteral.String(constant.Value.Text)}, violations.Excerpt(in reader))");
                    break;
                default:
                    break;
            }
        }
    }

    // Rules that ask which text it is need not look once more.
    private string Kept(string number) => _listedNumber is { } local ? $"({local} = {number})" : number;

    private void WriteNumber(SchemaModel schema)
    {
        if (!schema.Types.HasFlag(JsonTypes.Number))
        {
            Check(
                $"!{Support}.JsonNumber.IsInteger(in reader)",
                $"NotInteger(reader.TokenStartIndex, {Location(NarrowestType(schema))}, {CSharpLiteral.String(TypeWords.Of(schema.Types))}, violations.Number(in reader))");
        }

        foreach (Keyword keyword in schema.Keywords)
        {
            switch (keyword)
            {
                case BoundKeyword bound:
                    Check(
                        $"{Support}.JsonNumber.Compare(reader.ValueSpan, {Limit(bound)}) {Bounds.BrokenWhen(bound)} 0",
                        $"Bound(reader.TokenStartIndex, {Location(bound)}, {CSharpLiteral.String(bound.Name)}, {CSharpLiteral.String(bound.Limit)}, violations.Number(in reader))");
                    break;
                case MultipleOfKeyword multipleOf:
                    Check(
                        $"!{Support}.JsonNumber.IsMultipleOf(reader.ValueSpan, {CSharpLiteral.Utf8(multipleOf.Divisor)})",
                        $"MultipleOf(reader.TokenStartIndex, {Location(multipleOf)}, {CSharpLiteral.String(multipleOf.Divisor)}, violations.Number(in reader))");
                    break;
                case FormatKeyword format when AssertedFormats.Check(format, JsonTypes.Number) is { } check:
                    Check(
                        $"!{check}(in reader)",
                        $"Format(reader.TokenStartIndex, {Location(format)}, {CSharpLiteral.String(format.Format)}, violations.Number(in reader))");
                    break;
                default:
                    break;
            }
        }
    }

    // Most limits are integers, which need not be read each time.
    private static string Limit(BoundKeyword bound) =>
        long.TryParse(bound.Limit, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer)
            ? integer.ToString(CultureInfo.InvariantCulture)
            : CSharpLiteral.Utf8(bound.Limit);
}
