using OrigamiContracts.Testing;
using Xunit;

namespace OrigamiContracts.V2.Tests;

/// <summary>A run that keeps the contract costs no memory to judge, all its rules included.</summary>
public sealed class RunAllocationTests
{
    [Theory]
    [InlineData("completed.json")]
    [InlineData("step_cap_hit.json")]
    [InlineData("stats-and-transcript.json")]
    [InlineData("needs_input.json")]
    [InlineData("prompt-emoji-10000.json")]
    public void Judging_a_run_allocates_nothing(string sample)
    {
        byte[] json = File.ReadAllBytes(Path.Combine(SolutionFolder.Path, "samples", "runs", "conforming", sample));
        Run run = Run.Parse(json);

        Assert.Equal((0, 0), (AllocatedBy(() => run.Validate()), AllocatedBy(() => Run.Validate(json))));
    }

    [Fact]
    public void Judging_a_run_of_a_typical_size_allocates_nothing()
    {
        Run sample = Run.Parse(File.ReadAllBytes(Path.Combine(SolutionFolder.Path, "samples", "runs", "conforming", "completed.json")));
        Assert.NotNull(sample.Response);
        Table table = sample.Response.Tables[0];
        TableColumn column = table.Columns[0];
        Table[] tables =
        [
            .. Enumerable.Range(0, 3).Select(number => table with
            {
                Id = new Guid(number, 1, 1, new byte[8]),
                Columns = [.. Enumerable.Repeat(column, 8)],
                Credits = new CreditsLifetime { LifetimeUsed = 8 * column.Credits.LifetimeUsed },
                Cells = new CellsLiveness { Running = 8 * column.Cells.Running, Errored = 8 * column.Cells.Errored },
            }),
        ];
        Run run = sample with
        {
            Response = sample.Response with
            {
                Tables = tables,
                Actions = [.. Enumerable.Range(0, 40).Select(number => new RunAction { Type = RunActionType.ColumnsUpdated, TableId = tables[number % 3].Id })],
            },
        };

        Assert.InRange(run.ToUtf8Json().Length, 9_000, 12_000);
        Assert.Equal("conforms", run.Validate().ToString());
        byte[] json = run.ToUtf8Json();
        Assert.Equal((0, 0), (AllocatedBy(() => run.Validate()), AllocatedBy(() => Run.Validate(json))));
    }

    [Theory]
    [InlineData("completed.json")]
    [InlineData("needs_input.json")]
    public void Reading_and_judging_a_run_allocates_what_reading_it_does(string sample)
    {
        byte[] json = File.ReadAllBytes(Path.Combine(SolutionFolder.Path, "samples", "runs", "conforming", sample));
        ValidationReport clean = Run.Validate(json);

        long ofReading = AllocatedBy(() => Run.Parse(json) is not null ? clean : throw new InvalidOperationException());
        long ofBoth = AllocatedBy(() => Run.TryParse(json, out _, out ValidationReport report) ? report : throw new InvalidOperationException(report.ToString()));

        Assert.Equal(ofReading, ofBoth);
    }

    [Theory]
    [InlineData("completed.json", 1)]
    [InlineData("stats-and-transcript.json", 1)]
    [InlineData("prompt-emoji-10000.json", 1)]
    [InlineData("completed.json", 1_000_000)]
    [InlineData("completed.json", 5_000_000)]
    public void Writing_a_run_allocates_its_text_only(string sample, int length)
    {
        Run run = Run.Parse(File.ReadAllBytes(Path.Combine(SolutionFolder.Path, "samples", "runs", "conforming", sample)));
        run = run with { Model = new OpenEnum<RunModel>(new string('m', length)) };
        byte[] json = run.ToUtf8Json();
        long before = GC.GetAllocatedBytesForCurrentThread();
        byte[] copy = [.. json];
        long ofText = GC.GetAllocatedBytesForCurrentThread() - before;

        // A collection in between may have emptied the pool, so not every attempt has to go without.
        long least = long.MaxValue;
        for (int i = 0; i < 5 && least > ofText; i++)
        {
            before = GC.GetAllocatedBytesForCurrentThread();
            byte[] again = run.ToUtf8Json();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            Assert.True(copy.AsSpan().SequenceEqual(again));
        }

        Assert.Equal(ofText, least);
    }

    private static long AllocatedBy(Func<ValidationReport> judge)
    {
        for (int i = 0; i < 50; i++)
        {
            Assert.True(judge().IsClean);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = judge();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
