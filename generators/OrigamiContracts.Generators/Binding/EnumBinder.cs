using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Schemas;

namespace OrigamiContracts.Generators.Binding;

/// <summary>Makes enums of listed strings.</summary>
internal static class EnumBinder
{
    public static EnumModel Bind(string name, SchemaModel schema, EnumKeyword listed, SchemaAnnotations annotations)
    {
        // Values that differ in case or punctuation only are common in the field; numbers keep them apart.
        NameScope names = new();
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<EnumMemberModel> members = [];
        foreach (JsonText value in listed.Values)
        {
            if (value.IsString && seen.Add(value.Text))
            {
                string text = JsonTexts.Unquote(value);
                members.Add(new EnumMemberModel(
                    text,
                    names.Take(CSharpName.Pascal(text), text, out _),
                    schema.DeprecatedAliases.Where(alias => alias.Listed == text).Select(static alias => alias.Text).ToEquatableArray()));
            }
        }

        return new EnumModel(name, schema.Key, annotations, members.ToEquatableArray());
    }
}
