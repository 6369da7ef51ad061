using OrigamiContracts.Generators.Binding;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>A case of a union, as emitted code speaks of it.</summary>
internal sealed class UnionCase(UnionModel union, int index, EmissionContext context)
{
    /// <summary>The field of all cases whose values are objects in C#.</summary>
    public const string ObjectField = "_value";

    /// <summary>The field of a value that is kept as JSON.</summary>
    public const string JsonField = "_json";

    /// <summary>The parameter of the union's constructor for such a value.</summary>
    public const string JsonArgument = "json";

    private readonly UnionCaseModel _model = union.Cases[index];

    /// <summary>Its number in the union.</summary>
    public int Index { get; } = index;

    public string Name => _model.Name;

    public TypeRef Type => _model.Type;

    /// <summary>The C# type of its values.</summary>
    public string TypeName => context.Names.NonNull(Type);

    /// <summary>The member of the union's enum that stands for it.</summary>
    public string Member => MemberOf(union, Index, context);

    /// <summary>The parameter of the function that takes its value.</summary>
    public string Parameter => CSharpName.Parameter(Name);

    /// <summary>The parameter of the union's constructor.</summary>
    public string Argument => Type.IsValueType ? CSharpName.Camel(Name) + "Value" : "value";

    /// <summary>The field that holds its value; each value type has one of its own, so that none is boxed.</summary>
    public string Field => Type.IsValueType ? "_" + Argument : ObjectField;

    /// <summary>The expression for its value.</summary>
    public string Held => Type.IsValueType ? Field : $"({TypeName}){ObjectField}!";

    /// <summary>Whether its type rounds numbers, so that one that was rounded is kept as JSON beside it.</summary>
    public bool MayBeRounded => Type.Kind is TypeKind.Single or TypeKind.Double or TypeKind.Decimal;

    public bool IsContainer => RecordReadEmitter.IsContainer(Type);

    /// <summary>The field of what compares its values, which are lists or maps.</summary>
    public string Comparer => UnionMembers.Avoid(Name + "Comparer", union.Name);

    /// <summary>What the methods that read its values, which are lists or maps, are named after.</summary>
    public string Reading => "Read" + Name == union.Name ? Name + "Value" : Name;

    public bool KeepsTexts => WireTextUse.By(Type);

    /// <summary>The emitted enum whose members convert to it as well; null if there is none.</summary>
    public string? ListedType => Type.Kind == TypeKind.OpenEnum ? context.Names.Emitted(Type.Name) : null;

    /// <summary>What the description says of it, or what it is.</summary>
    public string Description => _model.Annotations.Description ?? $"The case {Name}.";

    /// <summary>The member of a union's enum for a case by its number, or for values that no case fits.</summary>
    public static string MemberOf(UnionModel union, int index, EmissionContext context) =>
        $"{context.Names.Emitted(union.CaseEnum)}.{(index < 0 ? UnionModel.UnknownCase : union.Cases[index].Name)}";
}
