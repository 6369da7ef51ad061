// TrimmedConsumer [file]: reads a run, without a file a built-in one, and says its status and what is wrong with it.

using OrigamiContracts;
using OrigamiContracts.V2;

byte[] json = args is [var path] ? File.ReadAllBytes(path) : BuiltInRun();

// Reading is lenient: a status that a newer server knows is kept as its text.
Run run = Run.Parse(json);
Console.WriteLine(run.Status.Known is { } status
    ? $"status: {status}"
    : $"status: {run.Status.Text}, which this version does not know");

// Validating is strict: it is a violation all the same.
ValidationReport report = Run.Validate(json);
Console.WriteLine(report);
return report.IsValid ? 0 : 1;

static byte[] BuiltInRun()
{
    using Stream resource = typeof(Program).Assembly.GetManifestResourceStream("run.json")!;
    byte[] json = new byte[resource.Length];
    resource.ReadExactly(json);
    return json;
}
