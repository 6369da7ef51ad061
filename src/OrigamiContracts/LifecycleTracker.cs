using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using OrigamiContracts.Catalogue;
using OrigamiContracts.Support;
using OrigamiContracts.Support.Lifecycles;

namespace OrigamiContracts;

/// <summary>
/// Takes observations of resources, one after the other, and tells what no life-cycle allows: a run that has ended and is
/// running again, steps that become fewer, a start that moves.
/// </summary>
/// <remarks>
/// <para>
/// Observations are given in the order in which they were made, of as many resources as there are, in any mixture and any
/// grouping. Each is compared with what was seen of the same resource before, whether that was right or wrong: so a wrong
/// step is told once, and not again by what follows it. Where a state goes back, numbers that fall, lists that shrink and
/// values that become null with it are part of that fault. A property that is absent says nothing, since not every view of
/// a resource has all of them; the next value is compared with the last one seen.
/// </para>
/// <para>
/// What is remembered of a resource does not grow with its observations, nor with their size. A tracker is used by one
/// thread at a time.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// var tracker = new LifecycleTracker();
/// foreach (LifecycleFinding finding in tracker.Observe(run, "poll 3").Findings) …
/// </code>
/// </example>
public sealed class LifecycleTracker
{
    /// <summary>How many resources are remembered unless the caller says otherwise.</summary>
    public const int DefaultMaximumResources = 10_000;

    // One table of very many would be among the large objects, for whose sake the runtime collects all generations.
    private const int Parts = 64;

    // Those seen last stand at the end.
    private readonly LinkedList<ObservedResource> _resources = [];
    private readonly Dictionary<ulong, LinkedListNode<ObservedResource>>?[] _byIdentity = new Dictionary<ulong, LinkedListNode<ObservedResource>>[Parts];
    private readonly int _maximumResources;

    // Of the observation that is judged.
    private readonly KeptBytes _kept = new();
    private int[] _offsets = [];

    /// <summary>Makes a tracker that has seen nothing.</summary>
    /// <param name="maximumResources">
    /// How many resources to remember, at least 1. Of more than these, the one that was not seen for the longest time is
    /// forgotten, which is told.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximumResources"/> is less than 1.</exception>
    public LifecycleTracker(int maximumResources = DefaultMaximumResources)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumResources, 1);
        _maximumResources = maximumResources;
    }

    /// <summary>Takes an observation as the text that was received.</summary>
    /// <param name="lifecycle">How the resource may change; that of the schema the text is of.</param>
    /// <param name="utf8Json">
    /// The resource as UTF-8; a byte order mark is passed over. It can be nested as deep as
    /// <see cref="ContractJson.LargestMaximumDepth"/>, and need not conform to its schema.
    /// </param>
    /// <param name="observation">What findings call the observation: a time, a file and line, <c>poll 3</c>.</param>
    /// <returns>What the observation brings to light. A text that can't be judged is told, and is no exception.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="lifecycle"/> or <paramref name="observation"/> is <see langword="null"/>.
    /// </exception>
    public LifecycleReport Observe(ApiLifecycle lifecycle, ReadOnlySpan<byte> utf8Json, string observation)
    {
        ArgumentNullException.ThrowIfNull(lifecycle);
        ArgumentNullException.ThrowIfNull(observation);
        var judgement = new LifecycleJudgement(lifecycle, observation, _kept);
        Observe(ref judgement, utf8Json);
        return judgement.ToReport();
    }

    /// <summary>Takes an observation as a text that has been validated, and is not read again but where the life-cycle looks.</summary>
    /// <param name="lifecycle">How the resource may change; that of the schema the text is of.</param>
    /// <param name="utf8Json">
    /// The resource as UTF-8; a byte order mark is passed over. It is JSON, as a report whose
    /// <see cref="ValidationReport.IsJson"/> holds has said, whether it conforms or not.
    /// </param>
    /// <param name="observation">What findings call the observation: a time, a file and line, <c>poll 3</c>.</param>
    /// <returns>What the observation brings to light.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="lifecycle"/> or <paramref name="observation"/> is <see langword="null"/>.
    /// </exception>
    /// <exception cref="System.Text.Json.JsonException">The text is no JSON, and it came to light.</exception>
    public LifecycleReport ObserveValidated(ApiLifecycle lifecycle, ReadOnlySpan<byte> utf8Json, string observation)
    {
        ArgumentNullException.ThrowIfNull(lifecycle);
        ArgumentNullException.ThrowIfNull(observation);
        LifecyclePlaces places = lifecycle.Places;
        Span<int> offsets = Unfound(places);
        ReadOnlySpan<byte> text = ContractJson.WithoutByteOrderMark(utf8Json);
        ContractReader reader = ContractReader.Again(text);
        reader.Read();
        places.FindAgain(ref reader, offsets);
        var judgement = new LifecycleJudgement(lifecycle, observation, _kept);
        Judge(ref judgement, new ObservedDocument(text, offsets));
        return judgement.ToReport();
    }

    /// <summary>Takes observations as the texts that were received.</summary>
    /// <param name="lifecycle">How the resources may change; that of the schema the texts are of.</param>
    /// <param name="observations">The observations, in the order in which they were made.</param>
    /// <returns>What they bring to light: the same as if each was taken by itself.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="lifecycle"/>, <paramref name="observations"/> or the name of one of them is <see langword="null"/>.
    /// </exception>
    public LifecycleReport ObserveAll(ApiLifecycle lifecycle, IEnumerable<LifecycleObservation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        return Together(observations.Select(observation => Observe(lifecycle, observation.Utf8Json.Span, observation.Name)));
    }

    /// <summary>Takes an observation as a record: what the JSON it is written as would bring to light.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="resource">The record.</param>
    /// <param name="observation">What findings call the observation.</param>
    /// <returns>What the observation brings to light.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public LifecycleReport Observe<T>(T resource, string observation)
        where T : IResource<T> => Observe(T.Lifecycle, resource.ToUtf8Json(), observation);

    /// <summary>Takes records that were seen together, such as the items of one page of a list.</summary>
    /// <typeparam name="T">The records' type.</typeparam>
    /// <param name="resources">The records.</param>
    /// <param name="observation">What findings call the observation of all of them.</param>
    /// <returns>What they bring to light: the same as if each was taken by itself.</returns>
    /// <exception cref="ArgumentNullException">An argument, or one of the records, is <see langword="null"/>.</exception>
    public LifecycleReport ObserveAll<T>(IEnumerable<T> resources, string observation)
        where T : IResource<T>
    {
        ArgumentNullException.ThrowIfNull(resources);
        return Together(resources.Select(resource => Observe(resource, observation)));
    }

    private static LifecycleReport Together(IEnumerable<LifecycleReport> reports)
    {
        List<LifecycleFinding> findings = [];
        List<LifecycleNote> notes = [];
        foreach (LifecycleReport report in reports)
        {
            findings.AddRange(report.Findings);
            notes.AddRange(report.Notes);
        }

        return findings.Count + notes.Count == 0 ? LifecycleReport.Clean : new LifecycleReport(findings, notes);
    }

    private void Observe(ref LifecycleJudgement judgement, ReadOnlySpan<byte> utf8Json)
    {
        LifecyclePlaces places = judgement.Lifecycle.Places;
        ValidationReport text = ContractJson.Validate(
            utf8Json,
            (ref ContractReader reader, ref ViolationCollector _) => places.Find(ref reader, Unfound(places)),
            ContractJson.LargestMaximumDepth);
        if (!text.IsClean)
        {
            judgement.Note(LifecycleNoteKind.NotJson, text.Violations[0].Message);
            return;
        }

        Judge(ref judgement, new ObservedDocument(ContractJson.WithoutByteOrderMark(utf8Json), _offsets));
    }

    private Span<int> Unfound(LifecyclePlaces places)
    {
        if (_offsets.Length < places.Count)
        {
            _offsets = new int[places.Count];
        }

        Span<int> offsets = _offsets.AsSpan(0, places.Count);
        offsets.Fill(LifecyclePlaces.Absent);
        return offsets;
    }

    private void Judge(ref LifecycleJudgement judgement, in ObservedDocument document)
    {
        if (judgement.FindIdentity(in document) is not { } identity)
        {
            return;
        }

        ref ObservedResource resource = ref Remember(identity, ref judgement, out bool isNew).ValueRef;
        resource.Open(_kept);
        try
        {
            if (isNew)
            {
                judgement.Name(in document, ref resource);
            }

            judgement.Judge(in document, ref resource);
        }
        finally
        {
            resource.Close(_kept);
        }
    }

    private LinkedListNode<ObservedResource> Remember(ulong identity, ref LifecycleJudgement judgement, out bool isNew)
    {
        ref LinkedListNode<ObservedResource>? known = ref CollectionsMarshal.GetValueRefOrAddDefault(PartOf(identity), identity, out bool isKnown);
        isNew = !isKnown;
        if (isKnown)
        {
            _resources.Remove(known!);
            _resources.AddLast(known!);
            return known!;
        }

        LinkedListNode<ObservedResource> added = known = _resources.AddLast(new ObservedResource(identity, judgement.Lifecycle.Key));
        if (_resources.Count > _maximumResources)
        {
            Forget(ref judgement);
        }

        return added;
    }

    private void Forget(ref LifecycleJudgement judgement)
    {
        ObservedResource oldest = _resources.First!.Value;
        _resources.RemoveFirst();
        PartOf(oldest.Identity).Remove(oldest.Identity);
        judgement.Note(
            LifecycleNoteKind.Forgotten,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{oldest.Name} is forgotten, as there are more than {_maximumResources:N0} resources; what is seen of it later is compared with nothing before"));
    }

    private Dictionary<ulong, LinkedListNode<ObservedResource>> PartOf(ulong identity) => _byIdentity[identity % Parts] ??= [];
}
