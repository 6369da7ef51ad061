using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using OrigamiContracts.Catalogue;
using Xunit;

namespace OrigamiContracts.V2.Tests;

/// <summary>The contract can be touched first by any thread, and by several at once.</summary>
public sealed class FirstTouchTests
{
    [Fact]
    public async Task Threads_that_meet_at_the_first_touch_see_one_contract()
    {
        for (int i = 0; i < 10; i++)
        {
            var fresh = new AssemblyLoadContext($"fresh {i}", isCollectible: true);
            Assembly assembly = fresh.LoadFromAssemblyPath(typeof(OrigamiV2).Assembly.Location);
            using var start = new Barrier(participantCount: 2);

            object[] seen = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait(TestContext.Current.CancellationToken);
                    return FirstTouch(assembly);
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));

            Assert.Same(seen[0], seen[1]);
            fresh.Unload();
        }
    }

    private static ApiSchema FirstTouch(Assembly assembly)
    {
        Type status = assembly.GetType("OrigamiContracts.V2.RunStatus")!;
        object running = Activator.CreateInstance(typeof(OpenEnum<>).MakeGenericType(status), "running")!;
        Assert.NotNull(running.GetType().GetProperty("Known")!.GetValue(running));

        var contract = (ApiContract)assembly.GetType("OrigamiContracts.V2.OrigamiV2")!.GetProperty("Contract")!.GetValue(null)!;
        Assert.True(contract.Schemas["Run"].Validate(Encoding.UTF8.GetBytes(Runs.Completed().ToJsonString())).IsClean);
        return contract.Schemas["Run"];
    }
}
