using OrigamiContracts.Conformance.Payloads;

namespace OrigamiContracts.Conformance;

/// <summary>
/// Has payloads judged on several threads, and takes what comes of them in the order of the payloads, whichever thread was
/// faster: reports are the same on every machine.
/// </summary>
/// <param name="judge">Judges each payload by itself.</param>
/// <param name="sink">Takes what is found.</param>
/// <param name="summary">Counts what is found.</param>
/// <param name="settings">How to go about it.</param>
internal sealed class CheckRun(IPayloadJudge judge, ICheckSink sink, CheckSummary summary, CheckRunSettings settings)
{
    // One that is judged and one that waits for each thread keep all of them busy, and memory within bounds.
    private const int BatchesForEachThread = 2;

    private readonly Queue<(PayloadBatch Batch, Task Judged)> _ahead = new();
    private readonly Stack<PayloadBatch> _free = new();
    private readonly SuccessiveDocuments _successive = new();
    private readonly List<UnjudgedPart> _notes = [];

    /// <exception cref="OperationCanceledException">It was ended early. What had been judged by then has been taken.</exception>
    public async Task OverAsync(IAsyncEnumerable<Payload> payloads, CancellationToken cancellationToken)
    {
        try
        {
            PayloadBatch batch = TakeBatch();
            await foreach (Payload payload in payloads.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!batch.TryAdd(in payload))
                {
                    await JudgeAsync(batch).ConfigureAwait(false);
                    batch = TakeBatch();
                    batch.TryAdd(in payload);
                }
            }

            await JudgeLastAsync(batch).ConfigureAwait(false);
        }
        finally
        {
            // Their memory must not be given back while they are being judged.
            await ConcludeAsync(left: 0).ConfigureAwait(false);
        }
    }

    private PayloadBatch TakeBatch() => _free.TryPop(out PayloadBatch? batch) ? batch : new PayloadBatch();

    // With nothing else to do, this thread is as good as another.
    private ValueTask JudgeLastAsync(PayloadBatch batch)
    {
        if (_ahead.Count > 0)
        {
            return JudgeAsync(batch);
        }

        JudgeHere(batch);
        return default;
    }

    private void JudgeHere(PayloadBatch batch)
    {
        batch.JudgeBy(judge);
        Conclude(batch);
    }

    private async ValueTask JudgeAsync(PayloadBatch batch)
    {
        if (settings.Threads == 1)
        {
            JudgeHere(batch);
            return;
        }

        if (batch.IsLarge)
        {
            await ConcludeAsync(left: 0).ConfigureAwait(false);
        }

        _ahead.Enqueue((batch, Task.Run(() => batch.JudgeBy(judge))));
        await ConcludeAsync(batch.IsLarge ? 0 : BatchesForEachThread * settings.Threads).ConfigureAwait(false);
    }

    private async ValueTask ConcludeAsync(int left)
    {
        while (_ahead.Count > left)
        {
            (PayloadBatch batch, Task judged) = _ahead.Peek();
            await judged.ConfigureAwait(false);
            _ahead.Dequeue();
            Conclude(batch);
        }
    }

    private void Conclude(PayloadBatch batch)
    {
        for (int i = 0; i < batch.Count; i++)
        {
            Conclude(in batch.PayloadAt(i), in batch.JudgementAt(i));
        }

        if (batch.Count > 0)
        {
            settings.Progress?.Report(new CheckProgress(summary.Checked, summary.Violating, batch.PayloadAt(batch.Count - 1).Source));
        }

        batch.Clear();
        _free.Push(batch);
    }

    private void Conclude(in Payload payload, in Judgement judgement)
    {
        if (judgement.Unusable is { } unusable)
        {
            summary.Uncheckable++;
            summary.Unusable++;
            sink.Write(unusable);
            return;
        }

        _notes.Clear();
        IReadOnlyList<Finding>? changes = null;
        if (judgement.Observation is { } observation)
        {
            changes = _successive.Observe(observation, in payload, _notes);
            if (!judgement.HasErrors)
            {
                settings.Timelines?.Note(observation, in payload, changes is not null);
            }
        }

        if (judgement.HasErrors)
        {
            // What is wrong with a document says itself why it can't be compared.
            _notes.Clear();
        }

        Count(in judgement, changes);

        // Most are fine, and there is nothing to go through.
        if (judgement.Findings is not null || changes is not null)
        {
            foreach (Finding finding in (judgement.Findings ?? []).Concat(changes ?? []))
            {
                sink.Write(finding);
            }
        }

        if (judgement.Unjudged is not null || _notes.Count > 0)
        {
            foreach (UnjudgedPart part in (judgement.Unjudged ?? []).Concat(_notes))
            {
                sink.Write(part);
            }
        }
    }

    private void Count(in Judgement judgement, IReadOnlyList<Finding>? changes)
    {
        bool isPartlyJudged = judgement.Unjudged is { Count: > 0 } || _notes.Exists(static note => note.Reason != SuccessiveDocuments.Forgotten);
        if (judgement.HasErrors || changes?.Any(static change => change.Violation.Severity == Severity.Error) == true)
        {
            summary.Violating++;
        }
        else if (isPartlyJudged)
        {
            summary.Uncheckable++;
            summary.Elsewhere += judgement.IsElsewhere ? 1 : 0;
        }
        else
        {
            summary.Conforming++;
        }

        summary.Violations += (judgement.Findings?.Count ?? 0) + (changes?.Count ?? 0) + judgement.Omitted;
        summary.UnlistedViolations += judgement.Omitted;
    }
}
