using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>What every emitter needs to find in the model.</summary>
internal sealed class EmissionContext
{
    private readonly Dictionary<SchemaKey, SchemaModel> _schemas;
    private readonly Dictionary<string, TypeModel> _typesByName;
    private readonly Dictionary<SchemaKey, EnumModel> _enumsBySchema;
    private readonly Dictionary<SchemaKey, RecordModel> _resourcesBySchema;
    private readonly Dictionary<string, SchemaKey> _schemasByPointer;
    private readonly Dictionary<string, SchemaKey> _contentsByPointer;

    public EmissionContext(ContractModel contract)
    {
        Contract = contract;
        Names = new TypeNames(contract.Namespace);
        _schemas = contract.Schemas.ToDictionary(static schema => schema.Key);
        _typesByName = contract.Types.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        _enumsBySchema = contract.Types.OfType<EnumModel>().ToDictionary(static type => type.Schema);
        Resources = [.. contract.Types.OfType<RecordModel>().Where(static type => type.Lifecycle is not null)];
        _resourcesBySchema = Resources.ToDictionary(static type => type.Schema);
        _schemasByPointer = contract.PointerSchemas.ToDictionary(static named => named.Name, static named => named.Schema, StringComparer.Ordinal);
        _contentsByPointer = contract.ItemContents.ToDictionary(static named => named.Name, static named => named.Schema, StringComparer.Ordinal);
        Revisits = new Revisits(this);
        Validators = new ValidatorMethods(this);
        Patterns = new PatternFields(contract, Names);
        Evaluations = new EvaluationMethods(this);
        RulePlaces = new RulePlaces(this);
    }

    public ContractModel Contract { get; }

    public TypeNames Names { get; }

    /// <summary>The records whose schemas have life-cycles.</summary>
    public IReadOnlyList<RecordModel> Resources { get; }

    /// <summary>Which schemas remember what they said of a value.</summary>
    public Revisits Revisits { get; }

    /// <summary>Which schemas have a validator method of their own.</summary>
    public ValidatorMethods Validators { get; }

    public PatternFields Patterns { get; }

    /// <summary>The methods that tell which parts of a value a schema evaluates.</summary>
    public EvaluationMethods Evaluations { get; }

    /// <summary>What the validators of JSON note down for rules.</summary>
    public RulePlaces RulePlaces { get; }

    public SchemaModel Schema(SchemaKey key) => _schemas[key];

    /// <summary>The schema of a parameter, header, body or item, by where it stands.</summary>
    public SchemaKey SchemaAt(string pointer) => _schemasByPointer[pointer];

    /// <summary>What the schema of an item says of the JSON in texts, by where it stands; null if nothing.</summary>
    public SchemaKey? ContentAt(string pointer) => _contentsByPointer.TryGetValue(pointer, out SchemaKey key) ? key : null;

    public TypeModel? FindType(string name) => _typesByName.TryGetValue(name, out TypeModel? type) ? type : null;

    /// <summary>The schema that an emitted type stands for.</summary>
    public SchemaKey SchemaOf(TypeRef type) => _typesByName[type.Name].Schema;

    public EnumModel? EnumOf(SchemaKey schema) => _enumsBySchema.TryGetValue(schema, out EnumModel? type) ? type : null;

    public RecordModel? ResourceOf(SchemaKey schema) => _resourcesBySchema.TryGetValue(schema, out RecordModel? type) ? type : null;

    /// <summary>The class that finds the members of an emitted enum by their JSON texts.</summary>
    public string EnumTexts(string enumName) => $"{Names.Emitted(Contract.ClassName)}.{EnumEmitter.TextsClass}.{enumName}";
}
