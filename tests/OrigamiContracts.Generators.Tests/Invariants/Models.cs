using OrigamiContracts.Generators.Invariants;
using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Tests.Invariants;

/// <summary>Makes models by hand.</summary>
internal static class Models
{
    private static readonly SchemaAnnotations Nothing = new(Description: null, Default: null, IsDeprecated: false);

    public static RecordModel Record(string name, params MemberModel[] members) =>
        new(name, Key(name), Nothing, members.ToEquatableArray(), AdditionalProperties: null, Invariants: []);

    public static MemberModel Required(string jsonName, TypeRef type) => Member(jsonName, type, isRequired: true);

    public static MemberModel Optional(string jsonName, TypeRef type) => Member(jsonName, type, isRequired: false);

    public static EnumModel Enum(string name, params (string Text, string Name)[] members) =>
        new(name, Key(name), Nothing, members.Select(member => new EnumMemberModel(member.Text, member.Name)).ToEquatableArray());

    public static CelResult Compile(RecordModel self, string rule, params TypeModel[] types) => InvariantCompiler.Compile(
        [new CelRoot("self", new TypeRef(TypeKind.Record, Name: self.Name))],
        rule,
        new CelRecords(name => name == self.Name ? self : types.FirstOrDefault(type => type.Name == name)));

    private static MemberModel Member(string jsonName, TypeRef type, bool isRequired) => new(
        jsonName,
        char.ToUpperInvariant(jsonName[0]) + jsonName[1..],
        type,
        isRequired,
        Key(jsonName),
        Location: "",
        Nothing);

    private static SchemaKey Key(string name) => new($"/components/schemas/{name}");
}
