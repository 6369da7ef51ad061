using System.ComponentModel;

namespace OrigamiContracts.Support;

/// <summary>A request and its response as JSON: what emitted rules of an operation look at.</summary>
/// <remarks>
/// A part that is not known, not JSON or not described is absent, and so is a body of which validation found that it has
/// not even the described structure (<see cref="ViolationCollector.StructuralErrors"/>): what it means can't be told.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct JsonExchange
{
    /// <summary>
    /// An object with the objects <c>path</c>, <c>query</c>, <c>headers</c> and <c>cookies</c>: in each the described
    /// parameters that were sent, by name, those of headers in lower case, with their values decoded.
    /// </summary>
    public JsonFragment Request { get; init; }

    /// <summary>The body of the request.</summary>
    public JsonFragment RequestBody { get; init; }

    /// <summary>
    /// An object with the number <c>status</c> and the object <c>headers</c>: the described headers that were sent, by
    /// their names in lower case, with their values decoded. Absent while there is no response.
    /// </summary>
    public JsonFragment Response { get; init; }

    /// <summary>The body of the response.</summary>
    public JsonFragment ResponseBody { get; init; }

    /// <summary>The status code of the response, 100 to 999; 0 while there is no response.</summary>
    public int Status { get; init; }
}
