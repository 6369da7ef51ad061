namespace OrigamiContracts.Generators.Model;

/// <summary>An emitted record that stands for an array whose first items are described one by one.</summary>
/// <param name="Name">Its C# name, without the namespace.</param>
/// <param name="Schema">The schema it stands for.</param>
/// <param name="Annotations">What the description tells people about it.</param>
/// <param name="Items">The first items, in their order; their names in JSON are their indexes.</param>
/// <param name="Rest">The type of the items behind them.</param>
/// <param name="AllowsRest">Whether the description allows items behind them.</param>
internal sealed record TupleModel(
    string Name,
    SchemaKey Schema,
    SchemaAnnotations Annotations,
    EquatableArray<MemberModel> Items,
    TypeRef Rest,
    bool AllowsRest)
    : TypeModel(Name, Schema, Annotations);
