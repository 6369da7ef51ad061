using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace OrigamiContracts.Testing;

/// <summary>Makes a meter, and keeps what it counts.</summary>
internal sealed class RecordedMeter : IMeterFactory
{
    private readonly ConcurrentQueue<string> _measurements = new();
    private readonly List<Meter> _meters = [];
    private readonly MeterListener _listener = new();

    public RecordedMeter()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, this))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            _measurements.Enqueue($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(static tag => $"{tag.Key}={tag.Value}"))}"));
        _listener.Start();
    }

    /// <summary>A line for each measurement: the instrument, the value, the tags.</summary>
    public IReadOnlyList<string> Measurements => [.. _measurements];

    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        var meter = new Meter(options);
        _meters.Add(meter);
        return meter;
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.ForEach(static meter => meter.Dispose());
    }
}
