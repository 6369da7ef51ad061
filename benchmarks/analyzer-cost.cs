// What the analyzers cost: compiles 1,000 files of a client of the Origami API with and without them, and prints the
// compiler's own report as Markdown.
//
//     dotnet run benchmarks/analyzer-cost.cs             the compiler server is warm, as it is while one works
//     dotnet run benchmarks/analyzer-cost.cs -- --cold   each build starts a compiler of its own, as a build machine does

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

const int Files = 1_000;
const int Runs = 3;

bool isCold = args is ["--cold"];
string root = FindRoot();
string folder = Directory.CreateTempSubdirectory("analyzer-cost-").FullName;
try
{
    await DotNetAsync(root, "build", "src/OrigamiContracts.V2", "-c", "Release", "-v:q", "-nologo");
    WriteConsumer();
    await DotNetAsync(folder, "restore", "-v:q", "-nologo");
    List<Build> without = [];
    List<Build> with = [];
    for (int run = 0; run <= Runs; run++)
    {
        // In turn, so that what else the machine does falls on both.
        Build bare = await BuildAsync("false");
        Build analyzed = await BuildAsync("true");
        if (run > 0)
        {
            without.Add(bare);
            with.Add(analyzed);
        }
    }

    Print(without, with);
}
finally
{
    Directory.Delete(folder, recursive: true);
}

async Task<Build> BuildAsync(string withAnalyzers) => Build.Read(await DotNetAsync(
    folder,
    "build", "--no-restore", "-t:Rebuild", "-v:d", "-nologo", "-clp:PerformanceSummary",
    "-p:ReportAnalyzer=true", $"-p:UseSharedCompilation={!isCold}", $"-p:WithAnalyzers={withAnalyzers}"));

void Print(List<Build> without, List<Build> with)
{
    double bare = Median(without.Select(static build => build.CompilerMilliseconds));
    double analyzed = Median(with.Select(static build => build.CompilerMilliseconds));
    Console.WriteLine("| Rules | ms | of the compile time |");
    Console.WriteLine("|---|---|---|");
    if (with[0].Analyzers.Count == 0)
    {
        throw new InvalidOperationException("The compiler's report names none of the analyzers; its form may have changed.");
    }

    double sum = 0;
    foreach (string analyzer in with[0].Analyzers.Keys.Order(StringComparer.Ordinal))
    {
        double time = Median(with.Select(build => build.Analyzers.GetValueOrDefault(analyzer)));
        sum += time;
        Console.WriteLine(Invariant($"| {analyzer} | {time:F0} | {time / bare:P1} |"));
    }

    Console.WriteLine(Invariant($"| all | {sum:F0} | {sum / bare:P1} |"));
    Console.WriteLine();
    Console.WriteLine(Invariant($"Compiling {Files} files: {bare:F0} ms without the analyzers, {analyzed:F0} ms with them (medians of {Runs})."));
}

void WriteConsumer()
{
    string artifacts(string project) => Path.Combine(root, project, "bin", "Release");
    File.WriteAllText(Path.Combine(folder, "Consumer.csproj"), $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <EnableNETAnalyzers>false</EnableNETAnalyzers>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{artifacts("src/OrigamiContracts")}/net10.0/OrigamiContracts.dll" />
            <Reference Include="{artifacts("src/OrigamiContracts.V2")}/net10.0/OrigamiContracts.V2.dll" />
          </ItemGroup>
          <ItemGroup Condition="'$(WithAnalyzers)' == 'true'">
            <Analyzer Include="{artifacts("generators/OrigamiContracts.Analyzers")}/netstandard2.0/OrigamiContracts.Analyzers.dll" />
          </ItemGroup>
        </Project>
        """);
    for (int file = 0; file < Files; file++)
    {
        // One file in ten uses the contract, which is much for an application and little for a client library.
        string contract = file % 10 == 0 ? ContractCode(file) : "";
        File.WriteAllText(Path.Combine(folder, $"File{file}.cs"), OrdinaryCode(file) + contract);
    }
}

static string OrdinaryCode(int file) => $$"""
    using System.Text;
    using OrigamiContracts;
    using OrigamiContracts.V2;

    namespace Consumer;

    public sealed record Order{{file}}(int Id, string Customer, decimal Total, DateTimeOffset At)
    {
        public string? Note { get; init; }

        public List<Line{{file}}> Lines { get; init; } = [];
    }

    public sealed record Line{{file}}(string Sku, int Quantity, decimal Price);

    public sealed class Orders{{file}}(IReadOnlyList<Order{{file}}> orders)
    {
        private readonly Dictionary<int, Order{{file}}> _byId = orders.ToDictionary(static order => order.Id);
        private int _misses;

        public Order{{file}}? Find(int id)
        {
            if (_byId.TryGetValue(id, out Order{{file}}? found))
            {
                return found;
            }

            _misses++;
            return null;
        }

        public decimal TotalOf(string customer) => orders.Where(order => order.Customer == customer).Sum(static order => order.Total);

        public async Task<string> PrintAsync(Stream stream, CancellationToken token)
        {
            var text = new StringBuilder();
            foreach (Order{{file}} order in orders.OrderByDescending(static order => order.At).Take(20))
            {
                text.Append(order.Id).Append(": ").Append(order.Customer).Append(' ').Append(order.Total);
                switch (order.Lines.Count)
                {
                    case 0:
                        text.Append(" (empty)");
                        break;
                    case 1:
                        text.Append(order.Lines[0].Sku);
                        break;
                    default:
                        for (int line = 0; line < order.Lines.Count; line++)
                        {
                            Line{{file}} item = order.Lines[line];
                            text.AppendLine($"{item.Sku} x {item.Quantity} at {item.Price:F2}");
                        }

                        break;
                }

                if (order.Note is { Length: > 3 } note && !note.StartsWith("internal", StringComparison.Ordinal))
                {
                    text.AppendLine(note.Trim());
                }
            }

            byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
            await stream.WriteAsync(bytes, token).ConfigureAwait(false);
            return $"{bytes.Length} bytes, {_misses} misses";
        }

        public Order{{file}} Change(int id, Func<Order{{file}}, Order{{file}}> change)
        {
            Order{{file}} order = Find(id) ?? throw new KeyNotFoundException($"There is no order {id}.");
            Order{{file}} changed = change(order) with { Note = order.Note ?? "changed" };
            _byId[id] = changed;
            return changed;
        }
    }

    """;

static string ContractCode(int file) => $$"""

    public sealed class Agents{{file}}(Func<string, CancellationToken, Task<Run>> load)
    {
        public static CreateAgentRequest Request(string prompt, Guid table) => new()
        {
            Prompt = prompt,
            Name = "bakeries {{file}}",
            FocusTableIds = [table],
            Model = RunModel.OrigamiLite,
        };

        public async Task<string?> WaitAsync(string id, CancellationToken token)
        {
            Run run = await load(id, token);
            while (run.IsTerminal != true)
            {
                await Task.Delay(TimeSpan.FromSeconds(2), token);
                run = await load(id, token);
            }

            return run.Response is { } response ? response.Text : null;
        }

        public static string Describe(Run run) => run.Status.Known switch
        {
            RunStatus.Running => "in progress",
            RunStatus.Completed => $"{run.Response.Tables.Count} tables",
            RunStatus.NeedsInput => "asks something",
            null => run.Status.Text,
            _ => "ended",
        };

        public static bool Accepts(CreateAgentRequest request)
        {
            ValidationReport report = request.Validate();
            return report.IsValid;
        }
    }

    """;

async Task<string> DotNetAsync(string workingFolder, params string[] arguments)
{
    var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = workingFolder, RedirectStandardOutput = true };
    using Process process = Process.Start(start)!;
    string output = await process.StandardOutput.ReadToEndAsync();
    await process.WaitForExitAsync();
    return process.ExitCode == 0 ? output : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output}");
}

static string FindRoot()
{
    DirectoryInfo? folder = new(Environment.CurrentDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OrigamiContracts.sln")))
    {
        folder = folder.Parent;
    }

    return folder?.FullName ?? throw new InvalidOperationException("Run this in the repository.");
}

static double Median(IEnumerable<double> values)
{
    double[] sorted = [.. values.Order()];
    return sorted[sorted.Length / 2];
}

static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

/// <summary>What a build says of itself.</summary>
internal sealed partial record Build(double CompilerMilliseconds, IReadOnlyDictionary<string, double> Analyzers)
{
    public static Build Read(string log)
    {
        var analyzers = AnalyzerLine().Matches(log).ToDictionary(
            static line => $"{line.Groups["name"].Value} ({line.Groups["ids"].Value})",
            static line => line.Groups["time"].Value is "<0.001" ? 0 : 1000 * double.Parse(line.Groups["time"].Value, CultureInfo.InvariantCulture));
        return new Build(double.Parse(CompilerLine().Match(log).Groups["time"].Value, CultureInfo.InvariantCulture), analyzers);
    }

    [GeneratedRegex(@"^\s*(?<time><?\d+\.\d+)\s.*OrigamiContracts\.Analyzers\.Rules\.(?<name>\w+?)(Analyzer)? \((?<ids>[^)]+)\)", RegexOptions.Multiline)]
    private static partial Regex AnalyzerLine();

    [GeneratedRegex(@"^\s*(?<time>\d+) ms\s+Csc\s", RegexOptions.Multiline)]
    private static partial Regex CompilerLine();
}
