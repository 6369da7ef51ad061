using System.Text;
using OrigamiContracts.V2.Tests.Contacts;
using Xunit;

namespace OrigamiContracts.V2.Tests;

/// <summary>The item's option <c>Format="assert"</c>, as a project of a user gives it.</summary>
public sealed class AssertedFormatTests
{
    private const string Valid = """{"email":"ada@example.org","site":"https://example.org/","host":"bücher.example","since":"P1Y"}""";

    [Fact]
    public void What_is_of_its_formats_conforms()
    {
        Assert.True(Contact.Validate(Encoding.UTF8.GetBytes(Valid)).IsValid);
        Assert.True(Contact.Parse(Encoding.UTF8.GetBytes(Valid)).Validate().IsValid);
    }

    [Fact]
    public void What_is_not_is_found_in_text_and_in_objects()
    {
        const string Expected = "/email: error format: must be an e-mail address (format 'email'), but is 'ada'";

        Assert.Equal(Expected, Contact.Validate("""{"email":"ada"}"""u8).ToString());
        Assert.Equal(Expected, new Contact { Email = "ada" }.Validate().ToString());
    }

    [Fact]
    public void A_valid_text_costs_no_memory()
    {
        byte[] json = Encoding.UTF8.GetBytes(Valid);
        _ = Contact.Validate(json);
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = Contact.Validate(json);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
