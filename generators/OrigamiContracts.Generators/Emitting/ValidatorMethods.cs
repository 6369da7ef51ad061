using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>
/// Decides which schemas get a validator method of their own. The others are validated where they are used, which saves
/// calls and keeps a record's whole contract in one place.
/// </summary>
/// <remarks>
/// Records and unions have one. So has what is asked for by name, what is tried as an alternative, what stands in texts, and every array, map or choice
/// that is used in several places: a schema that holds itself is used by its user and by itself, so writing schemas
/// where they are used comes to an end.
/// </remarks>
internal sealed class ValidatorMethods
{
    private readonly EmissionContext _context;
    private readonly Dictionary<SchemaKey, string> _methods = [];
    private readonly List<(string Method, SchemaKey Schema)> _emitted = [];
    private readonly NameScope _names = new("Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString", "Validators");

    public ValidatorMethods(EmissionContext context)
    {
        _context = context;
        foreach (TypeModel type in context.Contract.Types.Where(static type => type is RecordModel or TupleModel or UnionModel))
        {
            _methods.Add(type.Schema, $"{context.Names.Emitted(type.Name)}.ValidateJson");
        }

        foreach (NamedSchema named in context.Contract.ComponentSchemas.Concat(context.Contract.PointerSchemas))
        {
            Add(named.Schema, named.Name);
        }

        foreach (NamedSchema named in context.Contract.ItemContents)
        {
            Add(named.Schema, named.Name + " content");
        }

        AddWhereNeeded();
        if (context.Contract.HasTypes)
        {
            AddWhatTypesLookAt();
        }
    }

    /// <summary>The methods that are in no record or union, each with its schema.</summary>
    public IReadOnlyList<(string Method, SchemaKey Schema)> Emitted => _emitted;

    /// <summary>The full name of a schema's method; null if it has none.</summary>
    public string? Find(SchemaKey schema) => _methods.TryGetValue(schema, out string? method) ? method : null;

    private void AddWhereNeeded()
    {
        Dictionary<SchemaKey, int> uses = [];
        foreach (SchemaModel schema in _context.Contract.Schemas)
        {
            UnlistedProperties unlisted = new(schema);
            foreach (Keyword keyword in schema.Keywords)
            {
                // Beside other keywords, what may be null is tried as an alternative is.
                bool isTried = keyword is NullOrKeyword ? schema.Keywords.Count > 1
                    : unlisted.AreTriedBy(keyword) || keyword is PropertyNamesKeyword or ContentKeyword;
                foreach (SchemaKey key in keyword.Subschemas)
                {
                    uses[key] = (uses.TryGetValue(key, out int count) ? count : 0) + 1;
                    if (isTried || (uses[key] > 1 && HoldsSchemas(key)))
                    {
                        Add(key, _context.Schema(key).Location);
                    }
                }
            }

            // A switch over property names reads badly inside another one.
            if (KnownNames.AreIn(schema))
            {
                Add(schema.Key, schema.Location);
            }
        }
    }

    private void AddWhatTypesLookAt()
    {
        foreach (SchemaKey tried in _context.Contract.Types.OfType<UnionModel>().SelectMany(static union => union.Choices.TriedSchemas))
        {
            Add(tried, _context.Schema(tried).Location);
        }

        foreach (RecordModel record in _context.Contract.Types.OfType<RecordModel>())
        {
            foreach (MemberModel member in record.Members)
            {
                AddWhatIsKeptAsJson(member.Type, member.Schema);
            }

            if (record.AdditionalProperties is { } additional && _context.Schema(record.Schema).First<AdditionalPropertiesKeyword>() is { } values)
            {
                AddWhatIsKeptAsJson(additional, values.Schema);
            }
        }
    }

    // What a record keeps as JSON is validated as JSON, by a method.
    private void AddWhatIsKeptAsJson(TypeRef type, SchemaKey key)
    {
        SchemaModel schema = _context.Schema(key);
        switch (type.Kind)
        {
            case TypeKind.Json when schema.Keywords.Count > 0:
                Add(key, schema.Location);
                break;
            case TypeKind.List or TypeKind.Map when schema.Keywords is [NullOrKeyword nullOr]:
                AddWhatIsKeptAsJson(type, nullOr.Schema);
                break;
            case TypeKind.List when schema.First<ItemsKeyword>() is { } items:
                AddWhatIsKeptAsJson(type.Element!, items.Items);
                break;
            case TypeKind.Map when schema.First<AdditionalPropertiesKeyword>() is { } values:
                AddWhatIsKeptAsJson(type.Element!, values.Schema);
                break;
            default:
                break;
        }
    }

    private bool HoldsSchemas(SchemaKey key) => _context.Schema(key).Keywords.Any(static keyword => keyword.Subschemas.Any());

    private void Add(SchemaKey schema, string name)
    {
        if (!_methods.ContainsKey(schema))
        {
            string method = _names.Take(CSharpName.Pascal(name), name, out _);
            _methods.Add(schema, $"{_context.Names.Emitted(_context.Contract.ClassName)}.Validators.{method}");
            _emitted.Add((method, schema));
        }
    }
}
