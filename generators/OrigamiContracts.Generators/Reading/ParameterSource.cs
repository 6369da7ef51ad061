namespace OrigamiContracts.Generators.Reading;

/// <summary>A parameter as it is written.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="In">Where it is sent.</param>
/// <param name="Object">The parameter, references followed.</param>
/// <param name="Written">What the operation or its path has for it: the parameter, or a reference to it.</param>
internal sealed record ParameterSource(string Name, string In, ReferencedObject Object, SpecNode Written)
{
    /// <summary>
    /// What no other parameter of the operation may have. The name of Swagger 2.0's body is for readers only, and there is
    /// one body at most.
    /// </summary>
    public (string In, string Name) Identity => (In, In == "body" ? "" : Name);
}
