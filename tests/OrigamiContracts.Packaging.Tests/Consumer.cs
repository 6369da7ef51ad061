namespace OrigamiContracts.Packaging.Tests;

/// <summary>A project as a user would write it: one package reference, one contract item, and a program.</summary>
internal sealed class Consumer
{
    private const string Description =
        """
        openapi: 3.1.0
        info:
          title: Pets
          version: '1'
        paths: {}
        components:
          schemas:
            Pet:
              type: object
              required: [name, kind]
              properties:
                name:
                  type: string
                  maxLength: 10
                kind:
                  $ref: '#/components/schemas/Kind'
            Kind:
              type: string
              enum: [cat, dog]

        """;

    private readonly string _folder;

    private Consumer(string folder) => _folder = folder;

    /// <summary>A correct consumer, whose program ends with the given statements.</summary>
    public static Consumer Create(PackageFeed feed, string statements = "", params IEnumerable<string> otherPackages) =>
        CreateWith(feed, Description, statements, otherPackages);

    /// <summary>A correct consumer with overlays in a folder of its project, in the order of their names.</summary>
    public static Consumer CreateWithOverlays(PackageFeed feed, params IReadOnlyList<(string File, string? Text)> overlays)
    {
        Consumer consumer = Create(feed);
        foreach ((string file, string? text) in overlays)
        {
            if (text is not null)
            {
                consumer.WriteOverlay(file, text);
            }
        }

        string project = Path.Combine(consumer._folder, "Consumer.csproj");
        File.WriteAllText(project, File.ReadAllText(project).Replace(
            "Namespace=\"Acme.Api\"",
            $"Namespace=\"Acme.Api\" Overlay=\"{string.Join(';', overlays.Select(static overlay => @"overlays\" + overlay.File))}\"",
            StringComparison.Ordinal));
        return consumer;
    }

    public void WriteOverlay(string file, string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "overlays"));
        File.WriteAllText(Path.Combine(_folder, "overlays", file), text);
    }

    /// <summary>A consumer of a given description.</summary>
    public static Consumer CreateWith(PackageFeed feed, string description, string statements = "", params IEnumerable<string> otherPackages)
    {
        string references = string.Join(
            "\n    ",
            otherPackages.Prepend("OrigamiContracts.Generators").Select(package => $"""<PackageReference Include="{package}" Version="{feed.Version}" />"""));
        string folder = feed.CreateProjectFolder();
        File.WriteAllText(Path.Combine(folder, "api.openapi.yaml"), description);
        File.WriteAllText(
            Path.Combine(folder, "Consumer.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <IsAotCompatible>true</IsAotCompatible>
              </PropertyGroup>
              <ItemGroup>
                {references}
                <OpenApiContract Include="api.openapi.yaml" Namespace="Acme.Api" />
              </ItemGroup>
              <Target Name="PrintAnalyzers" BeforeTargets="CoreCompile">
                <Message Importance="high" Text="analyzers: @(Analyzer->'%(Filename)', ' ')" />
              </Target>
            </Project>
            """);
        File.WriteAllText(
            Path.Combine(folder, "Program.cs"),
            $$""""
            using System.Text;
            using Acme.Api;
            using OrigamiContracts;

            Pet pet = Pet.Parse("""{"name":"Minka","kind":"cat"}"""u8);
            Console.WriteLine($"{pet.Name} is a {pet.Kind.Known}");
            Console.WriteLine(Pet.Validate("""{"name":"Nebuchadnezzar","kind":"cat"}"""u8));
            Console.WriteLine(Encoding.UTF8.GetString(pet.ToUtf8Json()));
            {{statements}}

            """");
        return new Consumer(folder);
    }

    public Task<ProgramRun> BuildAsync(params IEnumerable<string> options) => DotNet.SdkAsync(_folder, ["build", "-o", "out", .. options]);

    public Task<ProgramRun> RunAsync() => DotNet.ProgramAsync(Path.Combine(_folder, "out", OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer"));
}
