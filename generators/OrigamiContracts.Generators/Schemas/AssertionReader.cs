using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Patterns;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>Reads the keywords that judge a value without other schemas (2020-12 Validation, sections 6 and 7).</summary>
internal static class AssertionReader
{
    public static void Add(KeywordReader reader, bool assertsFormats, List<Keyword> keywords)
    {
        AddTypes(reader, keywords);
        AddValues(reader, keywords);
        AddStringKeywords(reader, keywords);
        AddFormat(reader, assertsFormats || reader.Dialect.AssertsFormat, keywords);
        AddNumberKeywords(reader, keywords);
        AddArrayKeywords(reader, keywords);
        AddObjectKeywords(reader, keywords);
    }

    private static void AddTypes(KeywordReader reader, List<Keyword> keywords)
    {
        bool isNullable = reader.IsNullable;
        if (isNullable && reader.Dialect.NullableIsLeftover)
        {
            reader.Report(DiagnosticDescriptors.LegacyNullable, reader.Dialect.NullableKeyword!);
        }

        if (reader.Types() is { } types)
        {
            keywords.Add(new TypeKeyword(isNullable ? types | JsonTypes.Null : types, reader.Location("type")));
        }
    }

    private static void AddValues(KeywordReader reader, List<Keyword> keywords)
    {
        if (reader.Array("enum") is { } listed)
        {
            List<JsonText> values = [.. listed.Items.Select(JsonTexts.Write)];
            if (reader.IsNullable && !values.Exists(static value => value.IsNull))
            {
                values.Add(new JsonText("null"));
            }

            keywords.Add(new EnumKeyword(values.ToEquatableArray(), reader.Location("enum")));
        }

        if (reader.Value("const") is { } constant)
        {
            keywords.Add(new ConstKeyword(JsonTexts.Write(constant), reader.Location("const")));
        }
    }

    private static void AddStringKeywords(KeywordReader reader, List<Keyword> keywords)
    {
        if (reader.Count("minLength") is { } minLength)
        {
            keywords.Add(new MinLengthKeyword(minLength, reader.Location("minLength")));
        }

        if (reader.Count("maxLength") is { } maxLength)
        {
            keywords.Add(new MaxLengthKeyword(maxLength, reader.Location("maxLength")));
        }

        if (reader.String("pattern") is { } pattern)
        {
            if (EcmaPattern.TryTranslate(pattern.Value, out TranslatedPattern? translated, out PatternError? error))
            {
                keywords.Add(new PatternKeyword(pattern.Value, translated, reader.Location("pattern")));
                if (translated.LegacyEscape is { } offset)
                {
                    reader.ReportAt(DiagnosticDescriptors.LegacyEscape, pattern, offset, pattern.Value);
                }
            }
            else
            {
                reader.ReportAt(DiagnosticDescriptors.InvalidPattern, pattern, error.Offset, pattern.Value, error.Message);
            }
        }
    }

    private static void AddFormat(KeywordReader reader, bool isAsserted, List<Keyword> keywords)
    {
        if (reader.String("format") is not { } format)
        {
            return;
        }

        bool isKnown = KnownFormats.AppliesTo(format.Value) != JsonTypes.None;
        if (isAsserted && !isKnown && !KnownFormats.AllowsAnything(format.Value))
        {
            reader.Report(DiagnosticDescriptors.KeywordNotChecked, "format", "format", $"the format '{format.Value}' is not known");
        }

        keywords.Add(new FormatKeyword(format.Value, isAsserted && isKnown, reader.Location("format")));
    }

    private static void AddNumberKeywords(KeywordReader reader, List<Keyword> keywords)
    {
        AddBound(reader, keywords, "minimum", "exclusiveMinimum");
        AddBound(reader, keywords, "maximum", "exclusiveMaximum");
        if (reader.Number("multipleOf") is { } divisor)
        {
            if (IsPositive(divisor))
            {
                keywords.Add(new MultipleOfKeyword(divisor, reader.Location("multipleOf")));
            }
            else
            {
                reader.Report(DiagnosticDescriptors.InvalidKeyword, "multipleOf", "multipleOf", "must be greater than 0");
            }
        }
    }

    // A number can be positive and yet too small for a double.
    private static bool IsPositive(string number)
    {
        int exponent = number.IndexOfAny(['e', 'E']);
        string digits = exponent < 0 ? number : number.Substring(0, exponent);
        return digits[0] != '-' && digits.Any(static digit => digit is >= '1' and <= '9');
    }

    private static void AddBound(KeywordReader reader, List<Keyword> keywords, string inclusive, string exclusive)
    {
        // A newer description can be labelled with an older version, and the other way round; what is meant is clear.
        bool? isExclusive = reader.Value(exclusive) is SpecBoolean boolean ? boolean.Value : null;
        if (isExclusive is not null && !reader.Dialect.ExclusiveBoundsAreBooleans)
        {
            reader.Report(DiagnosticDescriptors.InvalidKeyword, exclusive, exclusive, $"must be a number in {reader.Dialect.Name}");
            isExclusive = null;
        }
        else if (isExclusive is null && reader.Number(exclusive) is { } exclusiveLimit)
        {
            keywords.Add(new BoundKeyword(exclusive, exclusiveLimit, reader.Location(exclusive)));
        }

        if (reader.Number(inclusive) is { } limit)
        {
            keywords.Add(new BoundKeyword(isExclusive == true ? exclusive : inclusive, limit, reader.Location(inclusive)));
        }
    }

    private static void AddArrayKeywords(KeywordReader reader, List<Keyword> keywords)
    {
        if (reader.Count("minItems") is { } minItems)
        {
            keywords.Add(new MinItemsKeyword(minItems, reader.Location("minItems")));
        }

        if (reader.Count("maxItems") is { } maxItems)
        {
            keywords.Add(new MaxItemsKeyword(maxItems, reader.Location("maxItems")));
        }

        if (reader.Boolean("uniqueItems") == true)
        {
            keywords.Add(new UniqueItemsKeyword(reader.Location("uniqueItems")));
        }
    }

    private static void AddObjectKeywords(KeywordReader reader, List<Keyword> keywords)
    {
        foreach ((string name, string location) in reader.Names("required"))
        {
            keywords.Add(new RequiredKeyword(name, location));
        }

        if (reader.Count("minProperties") is { } minProperties)
        {
            keywords.Add(new MinPropertiesKeyword(minProperties, reader.Location("minProperties")));
        }

        if (reader.Count("maxProperties") is { } maxProperties)
        {
            keywords.Add(new MaxPropertiesKeyword(maxProperties, reader.Location("maxProperties")));
        }

        // The older drafts have one keyword for names and schemas.
        foreach (string keyword in (string[])["dependentRequired", "dependencies"])
        {
            foreach (SpecProperty dependency in reader.Members(keyword))
            {
                if (dependency.Value is SpecArray names)
                {
                    EquatableArray<string> required = names.Items.OfType<SpecString>().Select(static name => name.Value).Distinct().ToEquatableArray();
                    keywords.Add(new DependentRequiredKeyword(dependency.Name, required, JsonPointer.Append(reader.Location(keyword), dependency.Name)));
                }
                else if (keyword == "dependentRequired")
                {
                    reader.ReportAt(DiagnosticDescriptors.InvalidKeyword, dependency.Value, keyword, "must hold lists of names");
                }
            }
        }
    }
}
