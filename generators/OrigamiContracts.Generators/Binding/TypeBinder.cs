using OrigamiContracts.Generators.Diagnostics;
using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Schemas;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Chooses the C# types that stand for the values of schemas, and makes the ones that have to be emitted.</summary>
/// <param name="schemas">The description's schemas.</param>
/// <param name="names">The names of the emitted types.</param>
/// <param name="enumsAreClosed">Whether enumerations hold their listed values only.</param>
/// <param name="reportCollision">Takes the place of a thing whose C# name was taken, its name, who has it, and the name given.</param>
internal sealed partial class TypeBinder(
    SchemaSet schemas,
    NameScope names,
    bool enumsAreClosed,
    Action<string, string, string, string> reportCollision)
{
    private const int DeepestContainer = 16;

    private readonly Dictionary<SchemaKey, (string Pointer, string Name)> _declared = [];
    private readonly Dictionary<SchemaKey, TypeRef> _bound = [];
    private readonly Dictionary<string, TypeModel> _types = new(StringComparer.Ordinal);

    // The items of the lists and maps that are being bound.
    private readonly HashSet<SchemaKey> _containers = [];

    // Records and unions are completed after they have their names, since they can hold themselves.
    private readonly Queue<Func<TypeModel>> _waiting = new();

    public IReadOnlyDictionary<string, TypeModel> Types => _types;

    /// <summary>Has the type of a named schema called after it, whoever leads to the schema first.</summary>
    /// <param name="pointer">Where the schema stands.</param>
    /// <param name="name">Its name.</param>
    public void Declare(string pointer, string name)
    {
        SchemaKey key = schemas.KeyOf(pointer);
        if (!_declared.ContainsKey(key))
        {
            _declared.Add(key, (pointer, name));
        }
    }

    /// <summary>The type for the values of a schema.</summary>
    /// <param name="pointer">Where the schema stands.</param>
    /// <param name="name">What a type that has to be emitted would be called, in the description's words.</param>
    public TypeRef Bind(string pointer, string name) => Bind(schemas.KeyOf(pointer), pointer, name, isNamed: true);

    /// <summary>Completes all records and unions that were begun.</summary>
    public void Complete(CancellationToken cancellationToken)
    {
        while (_waiting.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TypeModel type = _waiting.Dequeue()();
            _types[type.Name] = type;
        }
    }

    private TypeRef Bind(SchemaKey key, string pointer, string name, bool isNamed)
    {
        if (_bound.TryGetValue(key, out TypeRef? bound))
        {
            return bound;
        }

        if (_declared.TryGetValue(key, out (string Pointer, string Name) declared))
        {
            (pointer, name, isNamed) = (declared.Pointer, declared.Name, true);
        }

        SchemaModel schema = schemas.Get(key);
        if (schema.Keywords is [NullOrKeyword nullOr])
        {
            return Remember(key, Bind(nullOr.Schema, pointer, name, isNamed) with { IsNullable = true });
        }

        if (_choices.Find(schema, pointer) is { } choice)
        {
            return Remember(key, BindChoice(schema, choice, pointer, name, isNamed) with { IsNullable = choice.IsNullable });
        }

        JsonTypes types = ListedTypes.Of(schema);
        bool isNullable = types.HasFlag(JsonTypes.Null) && types != JsonTypes.Any;
        TypeRef type = types == JsonTypes.Any && schema.Has<PropertyKeyword>()
            ? BindObject(schema, pointer, name, isNamed, isNullable)
            : BindAs(types & ~JsonTypes.Null, schema, pointer, name, isNamed, isNullable);
        return Remember(key, type with { IsNullable = isNullable });
    }

    private TypeRef BindAs(JsonTypes types, SchemaModel schema, string pointer, string name, bool isNamed, bool isNullable) => types switch
    {
        JsonTypes.String => BindString(schema, pointer, name, isNamed),
        JsonTypes.Boolean => new TypeRef(TypeKind.Boolean),
        JsonTypes.Integer => new TypeRef(Asserts(schema, "int32") ? TypeKind.Int32 : TypeKind.Int64),
        JsonTypes.Number => new TypeRef(NumberKind(schema)),
        JsonTypes.Array => BindArray(schema, pointer, name, isNamed, isNullable),
        JsonTypes.Object => BindObject(schema, pointer, name, isNamed, isNullable),
        _ => new TypeRef(TypeKind.Json),
    };

    private TypeRef Remember(SchemaKey key, TypeRef type)
    {
        _bound[key] = type;
        return type;
    }

    private static TypeKind NumberKind(SchemaModel schema) =>
        HasFormat(schema, "float") ? TypeKind.Single
        : HasFormat(schema, "decimal") ? TypeKind.Decimal
        : TypeKind.Double;

    private TypeRef BindString(SchemaModel schema, string pointer, string name, bool isNamed)
    {
        if (ListedStrings(schema) is { } listed)
        {
            string enumName = TakeName(name, pointer, isNamed);
            _types[enumName] = EnumBinder.Bind(enumName, schema, listed, schemas.AnnotationsAt(pointer));
            return new TypeRef(enumsAreClosed ? TypeKind.ClosedEnum : TypeKind.OpenEnum, Name: enumName);
        }

        return new TypeRef(
            Asserts(schema, "uuid") ? TypeKind.Uuid
            : Asserts(schema, "date-time") ? TypeKind.DateTime
            : Asserts(schema, "date") ? TypeKind.Date
            : TypeKind.String);
    }

    private static EnumKeyword? ListedStrings(SchemaModel schema) =>
        schema.All<EnumKeyword>().ToList() is [var listed]
        && listed.Values.Any(static value => value.IsString)
        && listed.Values.All(static value => value.IsString || value.IsNull)
            ? listed
            : null;

    // C# has no type for a list of itself, so the inner one is kept as JSON; so is what no one would want to spell.
    private TypeRef BindNested(SchemaKey key, string pointer, string name)
    {
        if (_containers.Count == DeepestContainer || !_containers.Add(key))
        {
            return new TypeRef(TypeKind.Json);
        }

        TypeRef type = Bind(key, pointer, name, isNamed: false);
        _containers.Remove(key);
        return type;
    }

    private TypeRef BindArray(SchemaModel schema, string pointer, string name, bool isNamed, bool isNullable)
    {
        if (TupleBinder.IsTuple(schema) && (ListedTypes.Of(schema) & ~JsonTypes.Null) == JsonTypes.Array)
        {
            return Begin(schema, pointer, name, isNamed, isNullable, tuple => new TupleBinder(schemas, BindNested).Complete(tuple, pointer, schema));
        }

        TypeRef item = schema.First<ItemsKeyword>() is { } items && !schema.Has<PrefixItemKeyword>()
            ? BindNested(items.Items, items.Location, name + "Item")
            : new TypeRef(TypeKind.Json);
        return new TypeRef(TypeKind.List, Element: item);
    }

    private TypeRef BindObject(SchemaModel schema, string pointer, string name, bool isNamed, bool isNullable)
    {
        if (!schema.Has<PropertyKeyword>())
        {
            return new TypeRef(TypeKind.Map, Element: ValuesOf(schema, name + "Value"));
        }

        if (AlternativesHavePropertiesOfTheirOwn(schema))
        {
            return new TypeRef(TypeKind.Json);
        }

        return Begin(schema, pointer, name, isNamed, isNullable, record => CompleteRecord(record, pointer, schema));
    }

    private TypeRef Begin(SchemaModel schema, string pointer, string name, bool isNamed, bool isNullable, Func<string, TypeModel> complete)
    {
        string given = TakeName(name, pointer, isNamed);
        TypeRef type = new(TypeKind.Record, Name: given);
        // The record can be one of its own members' types.
        _bound[schema.Key] = type with { IsNullable = isNullable };
        _waiting.Enqueue(() => complete(given));
        return type;
    }

    // One type has to hold the values of all names that no property has.
    private TypeRef ValuesOf(SchemaModel schema, string name)
    {
        List<(SchemaKey Schema, string Location)> values =
        [
            .. schema.All<PatternPropertyKeyword>().Select(static pattern => (pattern.Schema, pattern.Location)),
            .. schema.All<AdditionalPropertiesKeyword>().Select(static additional => (additional.Schema, additional.Location)),
        ];
        bool hasOthers = !schema.Has<AdditionalPropertiesKeyword>();
        List<TypeRef> types = [.. values
            .Where(value => schemas.Get(value.Schema).Types != JsonTypes.None)
            .Select(value => BindNested(value.Schema, value.Location, name))
            .Distinct()];
        return types is [var only] && !hasOthers ? only : new TypeRef(TypeKind.Json);
    }

    // A record would lose the properties that only an alternative has.
    private bool AlternativesHavePropertiesOfTheirOwn(SchemaModel schema)
    {
        List<Keyword> open = [.. schema.Keywords.Where(keyword => keyword is AnyOfKeyword or OneOfKeyword or NullOrKeyword or AppliedKeyword
            && _choices.IsOpen(schema, keyword))];
        if (open.Count == 0)
        {
            return false;
        }

        HashSet<string> own = new(schema.All<PropertyKeyword>().Select(static property => property.Name), StringComparer.Ordinal);
        return open
            .SelectMany(static keyword => keyword.Subschemas)
            .Any(alternative => schemas.Get(alternative).All<PropertyKeyword>().Any(property => !own.Contains(property.Name)));
    }

    private string TakeName(string name, string pointer, bool isNamed)
    {
        string wished = CSharpName.Pascal(name);
        string given = names.Take(wished, name, out string? taken);
        if (taken is not null && isNamed)
        {
            reportCollision(pointer, name, taken, given);
        }

        // The name is taken even while the type is not made.
        return given;
    }

    private RecordModel CompleteRecord(string name, string pointer, SchemaModel schema)
    {
        HashSet<string> required = new(schema.All<RequiredKeyword>().Select(static keyword => keyword.Name), StringComparer.Ordinal);
        string[] reserved = schema.Lifecycles.IsEmpty ? ReservedMembers.Names : [.. ReservedMembers.Names, .. ReservedMembers.NamesOfResources];
        NameScope memberNames = new([.. reserved.Prepend(name).Distinct()]);
        List<MemberModel> members = [];
        foreach (PropertyKeyword property in schema.All<PropertyKeyword>())
        {
            // No value is allowed, so there is nothing that a member could hold.
            if (schemas.Get(property.Schema).Types == JsonTypes.None)
            {
                continue;
            }

            string wished = CSharpName.Pascal(property.Name);
            string memberName = memberNames.Take(ReservedMembers.Avoid(wished, name, reserved), property.Name, out string? taken);
            if (taken is not null)
            {
                reportCollision(property.Location, property.Name, taken, memberName);
            }

            members.Add(new MemberModel(
                property.Name,
                memberName,
                Bind(property.Schema, property.Location, name + wished, isNamed: false),
                required.Contains(property.Name),
                property.Schema,
                property.Location,
                schemas.AnnotationsAt(property.Location)));
        }

        return new RecordModel(
            name,
            schema.Key,
            schemas.AnnotationsAt(pointer),
            members.ToEquatableArray(),
            AdditionalPropertiesOf(schema, name),
            EquatableArray<InvariantModel>.Empty);
    }

    private TypeRef? AdditionalPropertiesOf(SchemaModel schema, string name) =>
        schema.Has<PatternPropertyKeyword>()
        || schema.All<AdditionalPropertiesKeyword>().Any(additional => schemas.Get(additional.Schema).Types != JsonTypes.None)
            ? ValuesOf(schema, name + "AdditionalProperty")
            : null;

    private static bool Asserts(SchemaModel schema, string format) =>
        schema.All<FormatKeyword>().Any(keyword => keyword.Format == format && keyword.IsAsserted);

    private static bool HasFormat(SchemaModel schema, string format) =>
        schema.All<FormatKeyword>().Any(keyword => keyword.Format == format);
}
