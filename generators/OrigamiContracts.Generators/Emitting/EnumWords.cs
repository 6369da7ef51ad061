using OrigamiContracts.Generators.Model;
using OrigamiContracts.Generators.Schemas;

namespace OrigamiContracts.Generators.Emitting;

/// <summary>Words for listed values, for messages.</summary>
internal static class EnumWords
{
    private const int MostValues = 20;

    public static string Of(EnumKeyword listed)
    {
        IEnumerable<string> values = listed.Values.Take(MostValues).Select(static value => value.IsString ? $"'{JsonTexts.Unquote(value)}'" : value.Text);
        int left = listed.Values.Count - MostValues;
        return string.Join(", ", values) + (left > 0 ? $" and {left} more" : "");
    }
}
