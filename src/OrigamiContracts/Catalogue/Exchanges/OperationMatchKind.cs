namespace OrigamiContracts.Catalogue.Exchanges;

/// <summary>What a description knows of a method and a URL.</summary>
public enum OperationMatchKind
{
    /// <summary>The URL is under none of the base URLs: it is not of this API.</summary>
    Elsewhere,

    /// <summary>No path of the description matches.</summary>
    UndescribedPath,

    /// <summary>A path matches, but the description does not have the method for it.</summary>
    UndescribedMethod,

    /// <summary>There is an operation.</summary>
    Found,
}
