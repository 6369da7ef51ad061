using OrigamiContracts.Generators.Reading;
using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.Generators.Tests.Reading;

/// <summary>Descriptions that companies publish are read whole, and nothing in them is refused.</summary>
public sealed class RealDescriptionTests
{
    [Theory]
    [InlineData("upstream/openapi-v2-2026-06-10.yaml")]
    [InlineData("upstream/openapi-v2-2026-07-09.yaml")]
    [InlineData("specs/adyen-checkout.json")]
    [InlineData("specs/box.json")]
    [InlineData("specs/discord.json")]
    [InlineData("specs/museum.yaml")]
    [InlineData("specs/train.yaml")]
    [InlineData("specs/twilio.json")]
    public void Is_read_without_findings(string file)
    {
        string text = File.ReadAllText(SharedMaterial.PathOf(file));
        SpecNode root = Descriptions.Tree(text, file);

        ApiDescription api = Descriptions.Api(text, file);

        Assert.NotEmpty(api.Operations);
        Assert.NotEmpty(api.Schemas);
        Assert.All(Pointers(api), pointer => Assert.NotNull(JsonPointer.Resolve(root, pointer)));
    }

    private static IEnumerable<string> Pointers(ApiDescription api) =>
    [
        .. api.Schemas.Select(static s => s.Pointer),
        .. api.Operations.SelectMany(static o => (IEnumerable<string?>)
        [
            o.Pointer,
            o.RequestBody?.Pointer,
            .. o.Parameters.SelectMany(static p => (string?[])[p.Pointer, p.SchemaPointer]),
            .. o.RequestBody?.Content.Select(static c => c.SchemaPointer) ?? [],
            .. o.Responses.SelectMany(static r => (IEnumerable<string?>)
            [
                r.Pointer,
                .. r.Content.Select(static c => c.SchemaPointer),
                .. r.Headers.SelectMany(static h => (string?[])[h.Pointer, h.SchemaPointer]),
            ]),
        ]).OfType<string>(),
    ];
}
