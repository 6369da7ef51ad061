using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Tells which members hold values whose text can differ from the one they are written in.</summary>
internal static class WireTextUse
{
    public static bool By(RecordModel record) =>
        record.Members.Any(static member => By(member.Type))
        || (record.AdditionalProperties is { } additional && By(additional));

    public static bool By(TupleModel tuple) => tuple.Items.Any(static item => By(item.Type)) || By(tuple.Rest);

    public static bool By(TypeRef type) => type.Kind switch
    {
        TypeKind.Uuid or TypeKind.DateTime => true,
        TypeKind.List or TypeKind.Map => By(type.Element!),
        _ => false,
    };
}
