using System.Globalization;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Compilation;
using OrigamiContracts.Compilation.Caching;
using OrigamiContracts.Support;

namespace OrigamiContracts.Tool;

/// <summary>Where contracts come from: one is built in, the others are compiled from descriptions.</summary>
/// <param name="builtIn">The contract for those who name none.</param>
/// <param name="cacheFolder">Where compiled descriptions are kept; null if there is no such place.</param>
internal sealed class ContractSource(ApiContract builtIn, string? cacheFolder)
{
    /// <summary>Finds the contract that the user chose.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="error">Takes what is to be said of the description.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="UnusableException">The description can't be used.</exception>
    public ChosenContract Open(ContractChoice choice, TextWriter error, CancellationToken cancellationToken)
    {
        if (choice.Spec is not { } path)
        {
            return new ChosenContract(builtIn, compiled: null, new ContractPlaces(() => BuiltInContract.DescriptionOf(builtIn)));
        }

        DescriptionSource description = new(path, DescriptionFile.Read(path))
        {
            Resources = [.. choice.Resources.Select(static resource => new DescriptionResource(resource.Uri, resource.Path, DescriptionFile.Read(resource.Path)))],
            Overlays = [.. choice.Overlays.Select(static overlay => new DescriptionOverlay(overlay, DescriptionFile.Read(overlay)))],
        };
        CompiledDescription compiled = Compile(description, choice, error, cancellationToken);
        return new ChosenContract(compiled.Contract, compiled, new ContractPlaces(() => description));
    }

    private CompiledDescription Compile(DescriptionSource description, ContractChoice choice, TextWriter error, CancellationToken cancellationToken)
    {
        ContractCache? cache = choice.UsesCache && cacheFolder is not null
            ? new ContractCache(cacheFolder, note => error.WriteLine($"{ToolIdentity.Name}: {note}"))
            : null;
        var settings = new CompilationSettings
        {
            Schemas = choice.Schema?.Pointer is { } pointer ? [pointer] : [],
            FormatsAreAsserted = choice.AssertsFormats,
        };
        try
        {
            CompiledDescription compiled = new ContractCompiler(cache).Compile(description, settings, cancellationToken);
            foreach (DescriptionFinding finding in compiled.Findings)
            {
                error.WriteLine(LineOf(finding));
            }

            return compiled;
        }
        catch (InvalidDescriptionException exception)
        {
            int errors = exception.Findings.Count(static finding => finding.IsError);
            throw new UnusableException(string.Join('\n', exception.Findings.Select(LineOf).Append(string.Create(
                CultureInfo.InvariantCulture,
                $"{ToolIdentity.Name}: nothing is checked by {description.Path}, since it has {errors} {(errors == 1 ? "error" : "errors")}"))));
        }
    }

    private static string LineOf(DescriptionFinding finding) => PrintableText.Of(finding.ToString());
}
