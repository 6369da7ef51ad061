using System.Diagnostics;
using System.Globalization;
using OrigamiContracts.V2;

byte[] text = File.ReadAllBytes(args[0]);

double first = MillisecondsOf(Validate);
double second = MillisecondsOf(Validate);
double parse = MillisecondsOf(() => Run.Parse(text));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first} {second} {parse}"));

void Validate()
{
    if (!Run.Validate(text).IsValid)
    {
        throw new InvalidOperationException("The run does not conform.");
    }
}

static double MillisecondsOf(Action action)
{
    long start = Stopwatch.GetTimestamp();
    action();
    return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
}
