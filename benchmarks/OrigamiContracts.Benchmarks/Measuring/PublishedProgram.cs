using System.Runtime.InteropServices;

namespace OrigamiContracts.Benchmarks.Measuring;

/// <summary>A project of the solution, published as users get it.</summary>
internal static class PublishedProgram
{
    /// <summary>Publishes a project for this machine.</summary>
    /// <param name="project">The project's folder, whose name is that of its program.</param>
    /// <param name="folder">Takes the program.</param>
    /// <param name="isCompiledAhead">Whether its code is compiled ahead (ReadyToRun), or when it runs.</param>
    /// <exception cref="InvalidOperationException">It can't be published.</exception>
    public static void Publish(string project, string folder, bool isCompiledAhead) => ChildProcess.Run(
        "dotnet", project, "publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--no-self-contained", "-o", folder,
        $"-p:PublishReadyToRun={(isCompiledAhead ? "true" : "false")}");
}
