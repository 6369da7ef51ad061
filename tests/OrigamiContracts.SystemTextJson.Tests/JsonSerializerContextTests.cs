using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OrigamiContracts.V2;
using Xunit;

namespace OrigamiContracts.SystemTextJson.Tests;

public sealed class JsonSerializerContextTests
{
    private const string Parcel = """{"id":"p1","status":"in_transit","weight":1.5}""";

    [Fact]
    public void Reflection_is_off()
    {
        Assert.False(JsonSerializer.IsReflectionEnabledByDefault);
        Assert.Throws<InvalidOperationException>(static () => JsonSerializer.Serialize(new object()));
    }

    [Fact]
    public void An_emitted_record_goes_through_the_context()
    {
        Parcel parcel = JsonSerializer.Deserialize(Parcel, DeliveryJson.Default.Parcel)!;

        Assert.Equal(ParcelStatus.InTransit, parcel.Status.Known);
        Assert.Equal(Parcel, JsonSerializer.Serialize(parcel, DeliveryJson.Default.Parcel));
    }

    [Fact]
    public void Collections_of_emitted_records_go_through_the_context()
    {
        string list = $"[{Parcel},{Parcel}]";
        string map = $$"""{"one":{{Parcel}}}""";

        Assert.Equal(list, JsonSerializer.Serialize(JsonSerializer.Deserialize(list, DeliveryJson.Default.ListParcel)!, DeliveryJson.Default.ListParcel));
        Assert.Equal(
            map,
            JsonSerializer.Serialize(JsonSerializer.Deserialize(map, DeliveryJson.Default.DictionaryStringParcel)!, DeliveryJson.Default.DictionaryStringParcel));
    }

    [Theory]
    [InlineData("delivered", ParcelStatus.Delivered)]
    [InlineData("lost_at_sea", null)]
    public void A_handwritten_type_can_have_emitted_members_and_unknown_values_are_kept(string status, ParcelStatus? known)
    {
        string json = $$"""{"first":{{Parcel}},"others":[{{Parcel}}],"status":"{{status}}","before":"waiting","orderedBy":"needs_input"}""";

        Delivery delivery = JsonSerializer.Deserialize(json, DeliveryJson.Default.Delivery)!;

        Assert.Equal(known, delivery.Status.Known);
        Assert.Equal(ParcelStatus.Waiting, delivery.Before?.Known);
        Assert.Equal(RunStatus.NeedsInput, delivery.OrderedBy?.Known);
        AssertSameJson(json, JsonSerializer.Serialize(delivery, DeliveryJson.Default.Delivery));
    }

    [Fact]
    public void A_value_of_the_wrong_type_is_refused_with_its_place()
    {
        JsonException exception = Assert.ThrowsAny<JsonException>(
            static () => JsonSerializer.Deserialize($$"""{"first":{{Parcel}},"others":[],"status":7}""", DeliveryJson.Default.Delivery));

        Assert.Equal("$.status", exception.Path);
    }

    [Fact]
    public void The_resolvers_of_contracts_combine_with_the_context()
    {
        JsonSerializerOptions options = new(DeliveryJson.Default.Options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(OrigamiV2.JsonResolver, Parcels.JsonResolver, DeliveryJson.Default),
        };

        string delivery = $$"""{"first":{{Parcel}},"others":[],"status":"waiting"}""";
        AssertSameJson(delivery, RoundTrip<Delivery>(delivery, options));
        AssertSameJson(Parcel, RoundTrip<Parcel>(Parcel, options));
        Assert.Equal("\"running\"", RoundTrip<OpenEnum<RunStatus>>("\"running\"", options));
        AssertSameJson("""{"prompt":"Go","name":"A"}""", RoundTrip<CreateAgentRequest>("""{"prompt":"Go","name":"A"}""", options));
    }

    private static string RoundTrip<T>(string json, JsonSerializerOptions options)
    {
        var typeInfo = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        return JsonSerializer.Serialize(JsonSerializer.Deserialize(json, typeInfo)!, typeInfo);
    }

    private static void AssertSameJson(string expected, string actual)
    {
        using var expectedDocument = JsonDocument.Parse(expected);
        using var actualDocument = JsonDocument.Parse(actual);
        Assert.True(JsonElement.DeepEquals(expectedDocument.RootElement, actualDocument.RootElement), $"expected {expected}\nbut was  {actual}");
    }
}
