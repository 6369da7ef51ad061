using System.Text;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>
/// Writes the method that finds the number of a name by its UTF-8 bytes: by length first, then by comparing with the few
/// names of that length. Comparing with a constant of known length is a handful of machine words.
/// </summary>
internal static class PropertyLookupEmitter
{
    public static void Write(CodeWriter code, string method, IReadOnlyList<string> names)
    {
        int longest = names.Max(static name => Encoding.UTF8.GetByteCount(name));
        using (code.Block($"private static int {method}(ref readonly global::OrigamiContracts.Support.ContractReader reader)"))
        {
            code.Line($"global::System.ReadOnlySpan<byte> name = global::OrigamiContracts.Support.JsonText.Utf8(in reader, stackalloc byte[{Math.Max(longest, 1)}]);");
            using (code.Block("switch (name.Length)"))
            {
                foreach (IGrouping<int, (string Name, int Index)> length in names
                    .Select(static (name, index) => (name, index))
                    .GroupBy(static entry => Encoding.UTF8.GetByteCount(entry.name))
                    .OrderBy(static group => group.Key))
                {
                    code.Line($"case {length.Key}:");
                    using (code.Indent())
                    {
                        foreach ((string name, int index) in length)
                        {
                            // What is longer than any name has no length here either.
                            string isName = length.Key == 0
                                ? "global::OrigamiContracts.Support.JsonText.IsEmpty(in reader)"
                                : $"global::System.MemoryExtensions.SequenceEqual(name, {CSharpLiteral.Utf8(name)})";
                            using (code.Block($"if ({isName})"))
                            {
                                code.Line($"return {index};");
                            }

                            code.Blank();
                        }

                        code.Line("break;");
                    }

                    code.Blank();
                }
            }

            code.Blank();
            code.Line("return -1;");
        }
    }
}
