using System.Text;
using OrigamiContracts.FluentValidation.Tests.Orders;
using Xunit;

namespace OrigamiContracts.FluentValidation.Tests;

/// <summary>Where violations of an object are, in C#.</summary>
public sealed class MemberPathTests
{
    private const string Everything =
        """
        {"number":"7","note":null,"lines":[{"amount":1},{"amount":2,"bonus":3}],"matrix":[[1],[2,3]],"labels":{"a.\"b":{"text":"x"}},
         "owner":{"kind":"person","name":"Rosa"},"place":[47.4,8.5,"CH"],"pair":[1,2],"a/b~c":1,"anything":{"x":[true]}}
        """;

    [Theory]
    [InlineData("", "", null)]
    [InlineData("/number", "Number", "7")]
    [InlineData("/note", "Note", null)]
    [InlineData("/lines/1/amount", "Lines[1].Amount", 2L)]
    [InlineData("/lines/1/bonus", "Lines[1].AdditionalProperties[\"bonus\"]", 3L)]
    [InlineData("/matrix/1/0", "Matrix[1][0]", 2L)]
    [InlineData("/labels/a.\"b/text", "Labels[\"a.\\\"b\"].Text", "x")]
    [InlineData("/owner/name", "Owner.Name", "Rosa")]
    [InlineData("/place/0", "Place.Item1", 47.4)]
    [InlineData("/place/2", "Place.Rest[0]", "CH")]
    [InlineData("/pair/0", "Pair.Item1", 1L)]
    [InlineData("/pair/1", "Pair[1]", null)]
    [InlineData("/a~1b~0c", "ABC", 1L)]
    [InlineData("/nothing/here/0", "[\"nothing\"][\"here\"][0]", null)]
    [InlineData("/lines/7/amount", "Lines[7][\"amount\"]", null)]
    [InlineData("/number/0", "Number[0]", null)]
    public void A_place_of_JSON_has_a_place_in_CSharp(string location, string path, object? value)
    {
        Order order = Order.Parse(Encoding.UTF8.GetBytes(Everything));

        MemberPath found = MemberPath.Of(order, location);

        Assert.Equal(path, found.Text);
        Assert.Equal(location.Length == 0 ? order : value, found.Value);
    }

    [Fact]
    public void Below_a_value_that_is_kept_as_JSON_the_steps_are_those_of_JSON()
    {
        MemberPath found = MemberPath.Of(Order.Parse(Encoding.UTF8.GetBytes(Everything)), "/anything/x/0");

        Assert.Equal("Anything[\"x\"][0]", found.Text);
        Assert.Equal("True", found.Value?.ToString());
    }

    [Theory]
    [InlineData("", "/number", "Number")]
    [InlineData("Envelope", "/number", "Envelope.Number")]
    [InlineData("Envelope", "/nothing", "Envelope[\"nothing\"]")]
    [InlineData("Envelope.Orders[0]", "", "Envelope.Orders[0]")]
    public void A_path_goes_on_behind_another_one(string prefix, string location, string expected) =>
        Assert.Equal(expected, MemberPath.Of(new Order { Number = "1" }, location).Behind(prefix));

    [Fact]
    public void Lists_of_any_kind_have_items() => Assert.Equal(
        new Line { Amount = 2 },
        MemberPath.Of(new Order { Number = "1", Lines = new Queued([new Line { Amount = 1 }, new Line { Amount = 2 }]) }, "/lines/1").Value);

    // A list that is no IList.
    private sealed class Queued(IReadOnlyList<Line> lines) : IReadOnlyList<Line>
    {
        public int Count => lines.Count;

        public Line this[int index] => lines[index];

        public IEnumerator<Line> GetEnumerator() => lines.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => lines.GetEnumerator();
    }
}
