namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>An operation with the names of the variables in its path, in their order.</summary>
internal sealed record PathOperation(ApiOperation Operation, string[] Variables);
