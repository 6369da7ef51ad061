using System.CommandLine;
using OrigamiContracts.Conformance.Payloads;
using OrigamiContracts.Conformance.Reports;

namespace OrigamiContracts.Tool.Checking;

/// <summary><c>report</c>: what can be done with reports.</summary>
internal sealed class ReportCommand : Command
{
    public ReportCommand(StandardStreams streams)
        : base("report", "Does something with reports that check wrote.")
    {
        Add(new MergeCommand(streams));
    }

    /// <summary><c>report merge</c>: the reports of the parts of a recording in, reports of all of it out.</summary>
    private sealed class MergeCommand : Command
    {
        private readonly Argument<string[]> _paths = new("REPORT")
        {
            Description = "Reports of --report json, in the order of the parts that they are of.",
            Arity = ArgumentArity.OneOrMore,
        };

        private readonly OutcomeOptions _outcome = new();
        private readonly StandardStreams _streams;

        public MergeCommand(StandardStreams streams)
            : base("merge", "Makes one report of those of the parts of a recording, as if one check had seen all of it.")
        {
            _streams = streams;
            Arguments.Add(_paths);
            _outcome.AddTo(this);
            SetAction(Run);
        }

        private int Run(ParseResult command)
        {
            OutcomeChoice choice = _outcome.Of(command);
            CheckReport[] reports = [.. command.GetRequiredValue(_paths).Select(Read)];
            try
            {
                return new Outcome(_streams, command.InvocationConfiguration.Error).Conclude(ReportMerge.Of(reports), choice);
            }
            catch (FormatException exception)
            {
                throw new UnusableException($"{ToolIdentity.Name}: {exception.Message}");
            }
        }

        private static CheckReport Read(string path)
        {
            try
            {
                return JsonReportReader.Read(File.ReadAllBytes(path));
            }
            catch (FormatException exception)
            {
                throw new UnusableException($"{path}: {exception.Message}");
            }
            catch (Exception exception) when (InputProblem.Covers(exception))
            {
                throw new UnusableException($"{path}: {InputProblem.Describe(exception)}");
            }
        }
    }
}
