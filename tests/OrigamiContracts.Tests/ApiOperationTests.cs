using OrigamiContracts.Catalogue;
using Xunit;

namespace OrigamiContracts.Tests;

public sealed class ApiOperationTests
{
    [Theory]
    [InlineData(200, "200")]
    [InlineData(201, "2XX")]
    [InlineData(404, "4xx")]
    [InlineData(500, "default")]
    public void The_most_specific_response_is_found_whatever_the_order(int status, string expected)
    {
        ApiResponse[] responses = [.. ((string[])["default", "2XX", "200", "4xx"]).Select(Response)];

        Assert.Equal(expected, Operation(responses).FindResponse(status)?.Status);
        Assert.Equal(expected, Operation([.. responses.Reverse()]).FindResponse(status)?.Status);
    }

    [Fact]
    public void A_code_that_is_not_described_has_no_response() =>
        Assert.Null(Operation(Response("200"), Response("3XX")).FindResponse(404));

    private static ApiResponse Response(string status) => new() { Status = status, Location = "" };

    private static ApiOperation Operation(params ApiResponse[] responses) =>
        new() { Id = "op", Method = "GET", Path = "/", Location = "", Responses = responses };
}
