using System.Globalization;

namespace OrigamiContracts.Benchmarks.Measuring;

/// <summary>Figures as texts, the same in every culture.</summary>
internal static class Format
{
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => $"{Digits(nanoseconds)} ns",
        < 1e6 => $"{Digits(nanoseconds / 1e3)} µs",
        < 1e9 => $"{Digits(nanoseconds / 1e6)} ms",
        _ => $"{Digits(nanoseconds / 1e9)} s",
    };

    public static string Bytes(long bytes) => bytes switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1_000_000 => $"{Digits(bytes / 1e3)} KB",
        _ => $"{Digits(bytes / 1e6)} MB",
    };

    public static string Ratio(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio:F2}×");

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Three digits that count, and no more.</summary>
    public static string Digits(double value) =>
        value.ToString(Math.Abs(value) switch { < 10 => "F2", < 100 => "F1", _ => "F0" }, CultureInfo.InvariantCulture);
}
