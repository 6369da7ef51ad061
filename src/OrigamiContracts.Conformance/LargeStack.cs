namespace OrigamiContracts.Conformance;

/// <summary>Runs what calls itself for values inside values.</summary>
internal static class LargeStack
{
    // At the greatest depth, the frames of validators come to a few megabytes.
    private const int Size = 64 << 20;

    public static T Run<T>(Func<T> judge)
    {
        T? judged = default;
        var thread = new Thread(() => judged = judge(), Size);
        thread.Start();
        thread.Join();
        return judged!;
    }
}
