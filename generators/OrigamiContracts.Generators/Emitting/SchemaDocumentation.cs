using OrigamiContracts.Generators.Model;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Writes the documentation of emitted types and members: what the description says of them.</summary>
internal static class SchemaDocumentation
{
    public static void Write(CodeWriter code, TypeModel type, EmissionContext context)
    {
        XmlDoc.Summary(code, type.Annotations.Description ?? $"The schema {type.Name} of the description.");
        XmlDoc.Remarks(code, $"Described at {context.Schema(type.Schema).Location}.");
        WriteDeprecation(code, type.Annotations.IsDeprecated);
    }

    public static void Write(CodeWriter code, MemberModel member)
    {
        XmlDoc.Summary(code, member.Annotations.Description ?? $"The property {member.JsonName}.");
        if (member.Annotations.Default is { } value)
        {
            XmlDoc.Remarks(code, $"An absent one means {value.Text}.");
        }

        WriteDeprecation(code, member.Annotations.IsDeprecated);
    }

    private static void WriteDeprecation(CodeWriter code, bool isDeprecated)
    {
        if (isDeprecated)
        {
            code.Line("[global::System.Obsolete(\"The description advises against using this.\")]");
        }
    }
}
