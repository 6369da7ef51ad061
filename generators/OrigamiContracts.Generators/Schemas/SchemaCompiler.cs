using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Patterns;
using OrigamiContracts.Generators.Reading;

namespace OrigamiContracts.Generators.Schemas;

/// <summary>Turns the subschemas that apply to one value into the keywords that it has to keep.</summary>
internal sealed class SchemaCompiler(SubschemaCollector collector, bool isOpenApi30, bool assertsFormats, DiagnosticBag diagnostics)
{
    public const string InvariantsKeyword = "x-invariants";

    private static readonly HashSet<string> NotChecked = new(StringComparer.Ordinal)
    {
        "patternProperties", "propertyNames", "dependentSchemas", "dependentRequired", "contains", "minContains",
        "maxContains", "prefixItems", "if", "then", "else", "unevaluatedProperties", "unevaluatedItems", "$dynamicRef",
    };

    // Two keys can share a subschema; what is wrong in it is said once.
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public SchemaModel Compile(SchemaKey key, string location)
    {
        Subschemas subschemas = collector.Collect([.. key.Split()]);
        List<Keyword> keywords = [];
        List<InvariantSource> invariants = [];
        foreach (Subschema subschema in subschemas.Members)
        {
            if (subschema.Node is SpecObject schema)
            {
                DiagnosticBag? findings = _read.Add(subschema.Pointer) ? diagnostics : null;
                var reader = new KeywordReader(schema, subschema.Pointer, findings);
                AddTypes(reader, keywords);
                AddValues(reader, keywords);
                AddStringKeywords(reader, keywords);
                AddNumberKeywords(reader, keywords);
                AddArrayKeywords(reader, keywords);
                AddObjectKeywords(reader, keywords);
                AddApplicators(reader, keywords);
                ReportNotChecked(reader);
                invariants.AddRange(InvariantReader.Read(reader));
            }
            else
            {
                keywords.Add(new FalseKeyword(subschema.Pointer));
            }
        }

        AddItems(subschemas, keywords);
        AddProperties(subschemas, keywords);
        return new SchemaModel(key, location, TypesOf(keywords), keywords.ToEquatableArray(), invariants.ToEquatableArray());
    }

    private static JsonTypes TypesOf(List<Keyword> keywords)
    {
        JsonTypes types = JsonTypes.Any;
        foreach (Keyword keyword in keywords)
        {
            types &= keyword switch
            {
                TypeKeyword type => type.Types,
                FalseKeyword => JsonTypes.None,
                _ => JsonTypes.Any,
            };
        }

        return types;
    }

    private void AddTypes(KeywordReader reader, List<Keyword> keywords)
    {
        bool isNullable = reader.Boolean("nullable") == true;
        if (isNullable && !isOpenApi30)
        {
            reader.Report(DiagnosticDescriptors.LegacyNullable, "nullable");
        }

        if (reader.Types() is { } types)
        {
            keywords.Add(new TypeKeyword(isNullable ? types | JsonTypes.Null : types, reader.Location("type")));
        }
        else if (NullableReference.Is(reader.Schema))
        {
            SchemaKey inner = collector.Collect(collector.ReferencedBy(reader.Schema, reader.Pointer)).Key;
            keywords.Add(new NullOrKeyword(inner, reader.Pointer));
        }
    }

    private static void AddValues(KeywordReader reader, List<Keyword> keywords)
    {
        if (reader.Array("enum") is { } listed)
        {
            List<JsonText> values = [.. listed.Items.Select(JsonTexts.Write)];
            if (reader.Boolean("nullable") == true && !values.Exists(static value => value.IsNull))
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

    private void AddStringKeywords(KeywordReader reader, List<Keyword> keywords)
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
            }
            else
            {
                reader.ReportAt(DiagnosticDescriptors.InvalidPattern, pattern, error.Offset, pattern.Value, error.Message);
            }
        }

        if (reader.String("format") is { } format)
        {
            keywords.Add(new FormatKeyword(format.Value, IsAsserted(reader, format.Value), reader.Location("format")));
        }
    }

    private bool IsAsserted(KeywordReader reader, string format)
    {
        bool isKnown = KnownFormats.AppliesTo(format) != JsonTypes.None;
        if (assertsFormats && !isKnown && !KnownFormats.AllowsAnything(format))
        {
            reader.Report(DiagnosticDescriptors.KeywordNotChecked, "format", "format", $"the format '{format}' is not known");
        }

        return isKnown && (assertsFormats || KnownFormats.DecidesType(format));
    }

    private static void AddNumberKeywords(KeywordReader reader, List<Keyword> keywords)
    {
        AddBound(reader, keywords, "minimum", "exclusiveMinimum");
        AddBound(reader, keywords, "maximum", "exclusiveMaximum");
        if (reader.Number("multipleOf") is { } divisor)
        {
            if (double.TryParse(divisor, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double value) && value > 0)
            {
                keywords.Add(new MultipleOfKeyword(divisor, reader.Location("multipleOf")));
            }
            else
            {
                reader.Report(DiagnosticDescriptors.InvalidKeyword, "multipleOf", "multipleOf", "must be greater than 0");
            }
        }
    }

    // OpenAPI 3.0 has the exclusive bounds as booleans that change the meaning of the other ones.
    private static void AddBound(KeywordReader reader, List<Keyword> keywords, string inclusive, string exclusive)
    {
        bool? isExclusive = reader.Value(exclusive) is SpecBoolean boolean ? boolean.Value : null;
        if (reader.Number(inclusive) is { } limit)
        {
            keywords.Add(new BoundKeyword(isExclusive == true ? exclusive : inclusive, limit, reader.Location(inclusive)));
        }

        if (isExclusive is null && reader.Number(exclusive) is { } exclusiveLimit)
        {
            keywords.Add(new BoundKeyword(exclusive, exclusiveLimit, reader.Location(exclusive)));
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
    }

    private void AddApplicators(KeywordReader reader, List<Keyword> keywords)
    {
        foreach (string keyword in (string[])["anyOf", "oneOf"])
        {
            if (reader.Array(keyword) is not { } alternatives)
            {
                continue;
            }

            if (alternatives.Items.Count == 0)
            {
                reader.Report(DiagnosticDescriptors.InvalidKeyword, keyword, keyword, "must not be empty");
                continue;
            }

            string location = reader.Location(keyword);
            EquatableArray<SchemaKey> keys = Enumerable.Range(0, alternatives.Items.Count)
                .Select(index => KeyOf(JsonPointer.Append(location, index)))
                .ToEquatableArray();
            keywords.Add(NullUnion.Find(reader.Schema, keyword) is { } union ? new NullOrKeyword(keys[union.Index], location)
                : keyword == "anyOf" ? new AnyOfKeyword(keys, location)
                : new OneOfKeyword(keys, location));
        }

        if (reader.Value("not") is not null)
        {
            keywords.Add(new NotKeyword(KeyOf(reader.Location("not")), reader.Location("not")));
        }
    }

    private void AddItems(Subschemas subschemas, List<Keyword> keywords)
    {
        // Beside prefixItems, items is about the rest of the array only; neither is checked yet.
        IReadOnlyList<string> items = [.. subschemas.Members
            .Where(static member => member.Node is SpecObject schema && schema.Find("items") is not null && schema.Find("prefixItems") is null)
            .Select(static member => JsonPointer.Append(member.Pointer, "items"))];
        if (items.Count > 0)
        {
            keywords.Add(new ItemsKeyword(collector.Collect(items).Key, items[0]));
        }
    }

    // additionalProperties speaks of the names that the properties beside it do not have. When schemas are merged, the
    // properties of the others are additional ones to it.
    private void AddProperties(Subschemas subschemas, List<Keyword> keywords)
    {
        Dictionary<string, List<string>> pointersByName = new(StringComparer.Ordinal);
        List<string> names = [];
        List<(string Pointer, SpecObject Schema)> closed = [];
        foreach (Subschema member in subschemas.Members)
        {
            if (member.Node is not SpecObject schema)
            {
                continue;
            }

            string properties = JsonPointer.Append(member.Pointer, "properties");
            foreach (SpecProperty property in schema.MembersOf("properties"))
            {
                if (!pointersByName.TryGetValue(property.Name, out List<string>? pointers))
                {
                    pointersByName.Add(property.Name, pointers = []);
                    names.Add(property.Name);
                }

                pointers.Add(JsonPointer.Append(properties, property.Name));
            }

            // With patternProperties, which are not checked yet, it can't be told which names are additional.
            if (schema.Find("additionalProperties") is not null && schema.Find("patternProperties") is null)
            {
                closed.Add((JsonPointer.Append(member.Pointer, "additionalProperties"), schema));
            }
        }

        foreach (string name in names)
        {
            List<string> pointers = pointersByName[name];
            string location = pointers[0];
            foreach ((string pointer, SpecObject schema) in closed)
            {
                if (!schema.MembersOf("properties").Any(property => property.Name == name))
                {
                    pointers.Add(pointer);
                }
            }

            keywords.Add(new PropertyKeyword(name, collector.Collect(pointers).Key, location));
        }

        if (closed.Count > 0)
        {
            SchemaKey additional = collector.Collect([.. closed.Select(static entry => entry.Pointer)]).Key;
            keywords.Add(new AdditionalPropertiesKeyword(additional, closed[0].Pointer));
        }
    }

    private static void ReportNotChecked(KeywordReader reader)
    {
        foreach (SpecProperty property in reader.Schema.Properties)
        {
            if (NotChecked.Contains(property.Name))
            {
                reader.Report(DiagnosticDescriptors.KeywordNotChecked, property.Name, property.Name, "it is not supported yet");
            }
        }
    }

    private SchemaKey KeyOf(string pointer) => collector.Collect([pointer]).Key;
}
