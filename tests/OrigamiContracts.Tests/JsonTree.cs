using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace OrigamiContracts.Tests;

/// <summary>A JSON value that can be spelled in many ways.</summary>
internal abstract record JsonTree
{
    private static readonly Gen<string> Texts = Gen.Elements("", "a", "b", "é", "😀", "a/\"\\\n", "1", "}\\]{[\"", "quite a long text, of more than eight bytes");

    // Some of them are in others once and twice, so that values are equal, nearly equal and quite different.
    private static readonly Gen<JsonTree> Scalars = Gen.OneOf(
        Gen.Elements<JsonTree>(new Literal("null"), new Literal("true"), new Literal("false")),
        from mantissa in Gen.Elements(0, 1, -1, 12, 120, 999_999_999)
        from exponent in Gen.Elements(0, 1, -1, 3, -20, 400)
        select (JsonTree)new Number(mantissa, exponent),
        Texts.Select(static text => (JsonTree)new Text(text)));

    /// <summary>Pairs of values: equal, almost equal, or not at all.</summary>
    public static Arbitrary<Pair> Pairs { get; } = Arb.From(
        from tree in Trees(3)
        from other in Gen.OneOf(Gen.Constant(tree), Trees(3), Changed(tree))
        from seed in Gen.Choose(0, int.MaxValue)
        select new Pair(tree.Spell(new Random(seed)), other.Spell(new Random(~seed))));

    /// <summary>Writes the value in one of its spellings.</summary>
    public string Spell(Random random)
    {
        var json = new StringBuilder();
        Spell(json, random);
        return json.ToString();
    }

    protected abstract void Spell(StringBuilder json, Random random);

    private static Gen<JsonTree> Trees(int depth) => depth == 0 ? Scalars : Gen.OneOf(
        Scalars,
        Gen.ListOf(Trees(depth - 1)).Select(static items => (JsonTree)new Array([.. items.Take(12)])),
        from names in Gen.ListOf(Texts)
        from values in Gen.ListOf(Trees(depth - 1))
        select (JsonTree)new Object([.. names.Distinct().Zip(values, static (name, value) => new Member(name, value))]),
        from count in Gen.Choose(0, 30)
        from value in Scalars
        select (JsonTree)new Object([.. Enumerable.Range(0, count).Select(i => new Member($"n{i}", value))]));

    private static Gen<JsonTree> Changed(JsonTree tree) => tree switch
    {
        Array { Items.Length: > 0 } array =>
            from index in Gen.Choose(0, array.Items.Length - 1)
            from item in Changed(array.Items[index])
            select (JsonTree)new Array([.. array.Items[..index], item, .. array.Items[(index + 1)..]]),
        Object { Members.Length: > 0 } members =>
            from index in Gen.Choose(0, members.Members.Length - 1)
            from value in Changed(members.Members[index].Value)
            from name in Gen.Elements(members.Members[index].Name, "other")
            select (JsonTree)new Object([.. members.Members[..index], new Member(name, value), .. members.Members[(index + 1)..]]),
        _ => Scalars,
    };

    /// <summary>Two values, spelled.</summary>
    public sealed record Pair(string Left, string Right);

    private sealed record Member(string Name, JsonTree Value);

    private sealed record Literal(string Token) : JsonTree
    {
        protected override void Spell(StringBuilder json, Random random) => json.Append(Token);
    }

    private sealed record Number(int Mantissa, int Exponent) : JsonTree
    {
        protected override void Spell(StringBuilder json, Random random) => json.Append(random.Next(4) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"{Mantissa}e{Exponent}"),
            1 => string.Create(CultureInfo.InvariantCulture, $"{Mantissa}.00E{Exponent:+0;-0;+0}"),
            2 when Mantissa != 0 => string.Create(CultureInfo.InvariantCulture, $"{Mantissa}000e{Exponent - 3}"),
            _ when Exponent is >= 0 and < 10 => Mantissa == 0 ? "0" : Mantissa + new string('0', Exponent),
            _ => string.Create(CultureInfo.InvariantCulture, $"{(Mantissa < 0 ? "-" : "")}0.0{Math.Abs(Mantissa)}e{Exponent + 1 + Math.Abs(Mantissa).ToString(CultureInfo.InvariantCulture).Length}"),
        });
    }

    private sealed record Text(string Value) : JsonTree
    {
        protected override void Spell(StringBuilder json, Random random)
        {
            json.Append('"');
            bool isMostlyPlain = random.Next(2) == 0;
            for (int i = 0; i < Value.Length; i++)
            {
                bool isPair = char.IsHighSurrogate(Value[i]);
                if (Value[i] is '"' or '\\' or '\n' || random.Next(isMostlyPlain ? 20 : 2) == 0)
                {
                    json.Append("\\u").Append(((int)Value[i]).ToString(random.Next(2) == 0 ? "X4" : "x4", CultureInfo.InvariantCulture));
                    if (isPair)
                    {
                        json.Append("\\u").Append(((int)Value[++i]).ToString("X4", CultureInfo.InvariantCulture));
                    }
                }
                else
                {
                    json.Append(Value[i]);
                    if (isPair)
                    {
                        json.Append(Value[++i]);
                    }
                }
            }

            json.Append('"');
        }
    }

    private sealed record Array(JsonTree[] Items) : JsonTree
    {
        protected override void Spell(StringBuilder json, Random random)
        {
            json.Append('[');
            for (int i = 0; i < Items.Length; i++)
            {
                json.Append(i == 0 ? " " : " ,");
                Items[i].Spell(json, random);
            }

            json.Append(']');
        }
    }

    private sealed record Object(Member[] Members) : JsonTree
    {
        protected override void Spell(StringBuilder json, Random random)
        {
            Member[] members = [.. Members];
            if (random.Next(2) == 0)
            {
                random.Shuffle(members);
            }

            json.Append('{');
            for (int i = 0; i < members.Length; i++)
            {
                json.Append(i == 0 ? "" : ",");
                new Text(members[i].Name).Spell(json, random);
                json.Append(": ");
                members[i].Value.Spell(json, random);
            }

            json.Append('}');
        }
    }
}
