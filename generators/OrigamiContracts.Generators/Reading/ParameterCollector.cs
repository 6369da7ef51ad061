using OrigamiContracts.Generators.Diagnostics;

namespace OrigamiContracts.Generators.Reading;

/// <summary>Finds the parameters of an operation: its own, and those of its path.</summary>
/// <param name="references">Follows references to parameters.</param>
/// <param name="isParameter">Whether there are parameters of this name in this place; what is none is passed over.</param>
/// <param name="diagnostics">Takes what is there twice.</param>
internal sealed class ParameterCollector(
    ReferenceFollower references,
    Func<string, string, bool> isParameter,
    DiagnosticBag diagnostics)
{
    /// <summary>The parameters of a path and of one operation of it, which wins where both declare the same.</summary>
    public IReadOnlyList<ParameterSource> Of(OperationSource operation)
    {
        List<ParameterSource> merged = DeclaredBy(operation.PathItem.Node, operation.PathItem.Pointer);
        Dictionary<(string In, string Name), int> places = [];
        foreach (ParameterSource parameter in merged)
        {
            places.Add(parameter.Identity, places.Count);
        }

        foreach (ParameterSource own in DeclaredBy(operation.Node, operation.Pointer))
        {
            if (places.TryGetValue(own.Identity, out int overridden))
            {
                merged[overridden] = own;
            }
            else
            {
                merged.Add(own);
            }
        }

        return merged;
    }

    private List<ParameterSource> DeclaredBy(SpecObject owner, string pointer)
    {
        List<ParameterSource> parameters = [];
        HashSet<(string In, string Name)> known = [];
        string parent = JsonPointer.Append(pointer, "parameters");
        IReadOnlyList<SpecNode> items = owner.ItemsOf("parameters");
        for (int i = 0; i < items.Count; i++)
        {
            // Microsoft.OpenApi passes over what is no object.
            if (items[i] is not SpecObject)
            {
                diagnostics.ReportOnce(DiagnosticDescriptors.InvalidDocument, items[i], "a parameter is an object; this is left out");
            }
            else if (references.Follow(items[i], JsonPointer.Append(parent, i)) is { } found
                && found.Node.StringOf("name") is { } name
                && found.Node.StringOf("in") is { } place
                && isParameter(name, place))
            {
                ParameterSource parameter = new(name, place, found, items[i]);
                if (known.Add(parameter.Identity))
                {
                    parameters.Add(parameter);
                }
                else
                {
                    diagnostics.ReportOnce(
                        DiagnosticDescriptors.InvalidDocument,
                        items[i],
                        place == "body"
                            ? "an operation has one body parameter at most; the first one is used, remove the other"
                            : $"the {place} parameter '{name}' is there twice; the first one is used, remove the other");
                }
            }
        }

        return parameters;
    }
}
