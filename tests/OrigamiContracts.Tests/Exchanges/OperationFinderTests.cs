using OrigamiContracts.Catalogue;
using OrigamiContracts.Catalogue.Exchanges;
using Xunit;

namespace OrigamiContracts.Tests.Exchanges;

public sealed class OperationFinderTests
{
    [Theory]
    [InlineData("/agents/me", "/agents/me")]
    [InlineData("/agents/7", "/agents/{id}")]
    [InlineData("/agents/m%65", "/agents/me")]
    [InlineData("/agents/7?x=/agents/me#f", "/agents/{id}")]
    [InlineData("https://any.example/agents/7", "/agents/{id}")]
    [InlineData("/files/a.json", "/files/{name}.json")]
    [InlineData("/files/a.json.json", "/files/{name}.json")]
    [InlineData("/files/a%2Ejson", "/files/{name}.json")]
    [InlineData("/files/.json", "/files/{name}")]
    [InlineData("/files/a.txt", "/files/{name}")]
    [InlineData("/spans/1..2", "/spans/{from}..{to}")]
    [InlineData("/spans/..2", null)]
    [InlineData("/agents/me/runs", "/agents/{agent}/runs")]
    [InlineData("/agents/", null)]
    [InlineData("/agents", null)]
    [InlineData("/agents//runs", null)]
    [InlineData("/Agents/7", null)]
    [InlineData("*", null)]
    [InlineData("", null)]
    public void The_most_specific_path_is_found(string url, string? expected)
    {
        var finder = new OperationFinder(new ShopContract(
            ShopContract.Get("/agents/{id}"),
            ShopContract.Get("/agents/{agent}/runs"),
            ShopContract.Get("/agents/me"),
            ShopContract.Get("/files/{name}"),
            ShopContract.Get("/files/{name}.json"),
            ShopContract.Get("/spans/{from}..{to}")));

        OperationMatch match = finder.Find("get", url);

        Assert.Equal(expected, match.Operation?.Path);
        Assert.Equal(expected is null ? OperationMatchKind.UndescribedPath : OperationMatchKind.Found, match.Kind);
    }

    [Theory]
    [InlineData("GET", "/a/x", OperationMatchKind.Found)]
    [InlineData("DELETE", "/a/x", OperationMatchKind.UndescribedMethod)]
    [InlineData("GET", "/b/x", OperationMatchKind.UndescribedPath)]
    public void A_path_without_the_method_is_told_from_no_such_path(string method, string url, OperationMatchKind expected) =>
        Assert.Equal(expected, new OperationFinder(new ShopContract(ShopContract.Get("/a/{id}"))).Find(method, url).Kind);

    [Fact]
    public void A_fixed_path_without_the_method_gives_way()
    {
        ApiOperation delete = new() { Id = "delete", Method = "DELETE", Path = "/a/{id}", Location = "" };
        var finder = new OperationFinder(new ShopContract(ShopContract.Get("/a/me"), delete));

        Assert.Same(delete, finder.Find("DELETE", "/a/me").Operation);
    }

    [Fact]
    public void Variables_have_the_names_of_the_operation_and_values_as_they_were_sent()
    {
        var finder = new OperationFinder(new ShopContract(ShopContract.Get("/a/{id}"), ShopContract.Get("/a/{agent}/{from}-{to}")));

        OperationMatch match = finder.Find("GET", "/a/x%2Fy/1-2-3");

        Assert.Equal("x%2Fy", match.FindPathValue("agent"));
        Assert.Equal("1", match.FindPathValue("from"));
        Assert.Equal("2-3", match.FindPathValue("to"));
        Assert.Null(match.FindPathValue("id"));
    }

    [Theory]
    [InlineData("https://api.example/v2", "/v2/a", OperationMatchKind.Found)]
    [InlineData("https://api.example/v2/", "/v2/a", OperationMatchKind.Found)]
    [InlineData("https://api.example/v2", "http://localhost:8080/v2/a", OperationMatchKind.Found)]
    [InlineData("https://api.example/v2", "/a", OperationMatchKind.Elsewhere)]
    [InlineData("https://api.example/v2", "/v22/a", OperationMatchKind.Elsewhere)]
    [InlineData("https://{region}.example/{version}", "/v7/a", OperationMatchKind.Found)]
    [InlineData("{base}", "/a", OperationMatchKind.Found)]
    [InlineData("//api.example/v2", "/v2/a", OperationMatchKind.Found)]
    [InlineData("./v2", "/v2/a", OperationMatchKind.Found)]
    [InlineData("/", "/a", OperationMatchKind.Found)]
    public void Of_described_servers_the_path_counts(string server, string url, OperationMatchKind expected) =>
        Assert.Equal(expected, new OperationFinder(new ShopContract([server], ShopContract.Get("/a"))).Find("GET", url).Kind);

    [Theory]
    [InlineData("https://api.example/v2", "https://API.example:443/v2/a", OperationMatchKind.Found)]
    [InlineData("https://api.example/v2", "https://other.example/v2/a", OperationMatchKind.Elsewhere)]
    [InlineData("https://api.example/v2", "http://api.example/v2/a", OperationMatchKind.Elsewhere)]
    [InlineData("https://{region}.example/v2", "https://eu.example/v2/a", OperationMatchKind.Found)]
    [InlineData("https://api.example/v2", "/v2/a", OperationMatchKind.Found)]
    [InlineData("/v2", "https://any.example/v2/a", OperationMatchKind.Found)]
    public void Of_given_base_urls_the_host_counts_too(string baseUrl, string url, OperationMatchKind expected) =>
        Assert.Equal(expected, new OperationFinder(new ShopContract(["/elsewhere"], ShopContract.Get("/a")), [baseUrl]).Find("GET", url).Kind);
}
