using OrigamiContracts.V2;

namespace Mistakes;

/// <summary>Waits for the end of a run.</summary>
internal static class Poller
{
    private const int MaximumOfPolls = 5;

    /// <returns>The run as it was seen last.</returns>
    public static async Task<Run> WaitAsync(HttpClient http, Uri address, CancellationToken token = default)
    {
        Run? run = null;
        for (int polls = 0; polls < MaximumOfPolls; polls++) // OC3002
        {
            using HttpResponseMessage response = await http.GetAsync(address, token);
            response.EnsureSuccessStatusCode();
            byte[] body = await response.Content.ReadAsByteArrayAsync(token);
            // mend: run = Run.Validate(body).IsValid ? Run.Parse(body) : throw new InvalidDataException("The run breaks the contract.");
            run = Run.Parse(body); // OC3102
            await Task.Delay(100, token); // OC3003
        }

        return run ?? throw new InvalidOperationException("No run was read.");
    }
}
