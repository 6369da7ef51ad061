using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Generators.Reading.JsonPath;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading.JsonPath;

/// <summary>What holds for all trees and queries.</summary>
public sealed class JsonPathPropertyTests
{
    private static readonly string[] Names = ["a", "b", "", "a b", "'", "\"", "\\", "\n\t\b\f\r\u0001", "é", "😀", "0", "*", "]", "['a']"];

    private static readonly Arbitrary<string> Documents = Arb.From(Gen.Sized(static size => Json(Math.Min(4, size / 8))));

    [Fact]
    public void A_normalized_path_leads_to_its_node_and_no_other() => Check(Documents, static json =>
    {
        SpecNode root = Descriptions.Tree(json, "a.json");
        return Paths.Select(root, "$..*").All(node =>
            Paths.Select(root, node.Path) is [{ } single] && single.Path == node.Path && ReferenceEquals(single.Value, node.Value));
    });

    [Fact]
    public void Descendants_are_the_children_of_the_root_and_all_below_them() => Check(Documents, static json =>
    {
        SpecNode root = Descriptions.Tree(json, "a.json");
        IEnumerable<string> expected = Paths.Select(root, "$[*]").SelectMany(node =>
            Paths.Select(node.Value, "$..*").Select(below => node.Path + below.Path[1..]).Prepend(node.Path));
        return expected.Order(StringComparer.Ordinal).SequenceEqual(Paths.Select(root, "$..*").Select(static node => node.Path).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void A_filter_and_its_opposite_select_each_child_once() => Check(Documents, static json =>
    {
        SpecNode root = Descriptions.Tree(json, "a.json");
        string[] Select(string query) => [.. Paths.Select(root, query).Select(static node => node.Path)];
        return Select("$[?@.a || @ == 1]").Concat(Select("$[?!(@.a || @ == 1)]")).Order(StringComparer.Ordinal)
            .SequenceEqual(Select("$[*]").Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Numbers_compare_as_decimals_do() => Check(
        ArbMap.Default.ArbFor<(decimal, decimal)>(),
        static pair => Math.Sign(NumberOrder.Compare(Text(pair.Item1), Text(pair.Item2))) == pair.Item1.CompareTo(pair.Item2));

    [Fact]
    public void Whatever_the_text_parsing_ends_with_a_query_or_an_error_within_it() => Check(
        Arb.From(Gen.ArrayOf(Gen.Elements("$", ".", "..", "[", "]", "?", "(", ")", "@", "a", "*", "'", "\"", "\\u", "1", "-", ":", ",", "==", "&&", "!", "count(", "match(", " ", "😀"))),
        static parts =>
        {
            string text = "$" + string.Concat(parts);
            return JsonPathParser.Parse(text, out JsonPathError? error) is not null ? error is null : error!.Offset >= 0 && error.Offset <= text.Length;
        });

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static Gen<string> Json(int depth) => depth == 0
        ? Gen.Elements("1", "2.50", "null", "true", "\"x\"", "\"\"")
        : Gen.Frequency(
            (1, Json(0)),
            (2, Gen.ListOf(Json(depth - 1)).Select(static items => $"[{string.Join(",", items.Take(4))}]")),
            (3, Gen.SubListOf(Names).SelectMany(
                some => Gen.ArrayOf(Json(depth - 1), Math.Min(some.Count, 5)),
                static (some, values) => "{" + string.Join(",", some.Zip(values, static (name, value) => $"{System.Text.Json.JsonSerializer.Serialize(name)}:{value}")) + "}")));

    private static void Check<T>(Arbitrary<T> values, Func<T, bool> holds) =>
        Prop.ForAll(values, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(60));
}
