using System.Globalization;
using Microsoft.CodeAnalysis;
using OrigamiContracts.Analyzers.Rules;
using OrigamiContracts.Analyzers.Tests.Harness;
using OrigamiContracts.Analyzers.Values;
using Xunit;

namespace OrigamiContracts.Analyzers.Tests.Rules;

public sealed class NumberRangeTests : RuleTest<NumberRangeAnalyzer>
{
    [Theory]
    [InlineData("Legs = [|-1|]", "'Legs' takes numbers of at least 0, and this is -1")]
    [InlineData("Legs = [|9|]", "'Legs' takes numbers of at most 8, and this is 9")]
    [InlineData("Legs = [|long.MaxValue|]", "'Legs' takes numbers of at most 8, and this is 9223372036854775807")]
    [InlineData("Weight = [|0|]", "'Weight' takes numbers greater than 0, and this is 0")]
    [InlineData("Weight = [|-0.0|]", "'Weight' takes numbers greater than 0, and this is 0")]
    [InlineData("Weight = [|10000.5|]", "'Weight' takes numbers less than 10000.5, and this is 10000.5")]
    [InlineData("Weight = [|1e300|]", "'Weight' takes numbers less than 10000.5, and this is 1e300")]
    [InlineData("Weight = [|0.1|]", "'Weight' takes multiples of 0.25, and this is 0.1")]
    [InlineData("Weight = [|3 + 0.1|]", "'Weight' takes multiples of 0.25, and this is 3.1")]
    [InlineData("Grid = [[1, [|0|]]]", "An item in 'Grid' takes numbers of at least 1, and this is 0")]
    [InlineData("Grid = new List<IReadOnlyList<long>> { new long[] { 1, [|-5|] } }", "An item in 'Grid' takes numbers of at least 1, and this is -5")]
    [InlineData("Legs = flag ? 4 : [|-4|]", "'Legs' takes numbers of at least 0, and this is -4")]
    [InlineData("Legs = [|(long)-4|]", "'Legs' takes numbers of at least 0, and this is -4")]
    public async Task Tells_the_range_and_the_number(string assignment, string message)
    {
        Diagnostic finding = Assert.Single(await FindsInMethodAsync("Animal animal, bool flag", $"_ = animal with {{ {assignment} }};"));

        Assert.Equal(message, finding.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Legs = 0")]
    [InlineData("Legs = 8")]
    [InlineData("Legs = null")]
    [InlineData("Legs = default")]
    [InlineData("Legs = number")]
    [InlineData("Legs = (long?)8.9")]
    [InlineData("Legs = -number")]
    [InlineData("Weight = 0.25")]
    [InlineData("Weight = 10000.25")]
    [InlineData("Weight = 3")]
    [InlineData("Weight = number")]
    [InlineData("Weight = double.NaN")]
    [InlineData("Weight = 0.25f")]
    [InlineData("Grid = [[1, 2], []]")]
    [InlineData("Grid = [[number]]")]
    [InlineData("Legs = (long)(animal.Weight ?? -1)")]
    public Task Says_nothing_of_numbers_in_range(string assignment) =>
        FindsInMethodAsync("Animal animal, int number", $"_ = animal with {{ {assignment} }};");

    [Theory]
    [InlineData("0.1f")]
    [InlineData("0.2f")]
    [InlineData("0.3f")]
    [InlineData("[|0.25f|]")]
    [InlineData("[|0.4f|]")]
    [InlineData("[|1|]")]
    public Task Takes_a_float_as_JSON_writes_it(string value) =>
        FindsInMethodAsync("Enclosure enclosure", $"_ = enclosure with {{ Area = {value} }};");

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(1.1)]
    [InlineData(4.35)]
    [InlineData(1e-30)]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(-5e22)]
    [InlineData(123456789012345680)]
    public void Reads_a_double_as_JSON_writes_it(double number) =>
        Assert.Equal(ExactNumber.OfText(number.ToString("R", CultureInfo.InvariantCulture)), ExactNumber.OfConstant(number));

    [Theory]
    [InlineData("0.30", "3e-1", 0)]
    [InlineData("-0", "0", 0)]
    [InlineData("1e-30", "0", 1)]
    [InlineData("-1e30", "1", -1)]
    [InlineData("79228162514264337593543950336", "79228162514264337593543950335", 1)]
    public void Compares_exactly(string left, string right, int order) =>
        Assert.Equal(order, Math.Sign(ExactNumber.OfText(left)!.CompareTo(ExactNumber.OfText(right)!)));

    [Theory]
    [InlineData("0.3", "0.1", true)]
    [InlineData("0.35", "0.1", false)]
    [InlineData("1e20", "3", false)]
    [InlineData("9e20", "3", true)]
    [InlineData("0", "7", true)]
    [InlineData("-14", "7", true)]
    public void Divides_exactly(string number, string divisor, bool isMultiple) =>
        Assert.Equal(isMultiple, ExactNumber.OfText(number)!.IsMultipleOf(ExactNumber.OfText(divisor)!));

    [Theory]
    [InlineData("1500", "1500")]
    [InlineData("-0.05", "-0.05")]
    [InlineData("12.50", "12.5")]
    [InlineData("1e30", "1e30")]
    [InlineData("25e-31", "25e-31")]
    public void Shows_numbers_plainly(string number, string shown) => Assert.Equal(shown, ExactNumber.OfText(number)!.ToString());

    [Theory]
    [InlineData("1e999999999")]
    [InlineData("")]
    [InlineData("x")]
    public void Does_not_read_what_is_not_worth_its_digits(string text) => Assert.Null(ExactNumber.OfText(text));
}
