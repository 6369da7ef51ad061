using OrigamiContracts.V2;

namespace OrigamiContracts.SystemTextJson.Tests;

/// <summary>A type written by hand, with members of emitted types: of this compilation and of another one.</summary>
internal sealed record Delivery(Parcel First, List<Parcel> Others, OpenEnum<ParcelStatus> Status)
{
    public OpenEnum<ParcelStatus>? Before { get; init; }

    public OpenEnum<RunStatus>? OrderedBy { get; init; }
}
