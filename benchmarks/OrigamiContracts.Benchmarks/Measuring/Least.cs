namespace OrigamiContracts.Benchmarks.Measuring;

/// <summary>What something takes that nobody disturbs.</summary>
/// <remarks>Others who share a machine take half of its speed, mostly, and leave it alone for seconds.</remarks>
internal static class Least
{
    /// <summary>Measures until a number of rounds in a row have brought nothing less.</summary>
    /// <param name="patience">The number of rounds.</param>
    /// <param name="measure">Measures once.</param>
    /// <returns>The least.</returns>
    public static double Of(int patience, Func<double> measure)
    {
        double least = measure();
        for (int inVain = 0; inVain < patience; inVain++)
        {
            double now = measure();
            if (now < least)
            {
                least = now;
                inVain = -1;
            }
        }

        return least;
    }
}
