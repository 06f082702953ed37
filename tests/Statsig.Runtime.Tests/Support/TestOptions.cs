using Microsoft.Extensions.Time.Testing;

namespace Statsig.Runtime.Tests;

internal static class TestOptions
{
    public const string Key = "secret-q7Zk2Lw9Xv4Tn8Rb1Mc6";

    /// <summary>Options for a server; the clock stands still when one is given.</summary>
    public static StatsigOptions For(Uri address, CapturedLogs? logs = null, FakeTimeProvider? time = null)
    {
        var options = new StatsigOptions
        {
            ApiKey = Key,
            ApiBaseAddress = address,
            EventsBaseAddress = address,
            LoggerFactory = logs,
            Timeout = TimeSpan.FromMinutes(1),
            EventTimeout = TimeSpan.FromDays(10),
        };
        if (time is not null)
        {
            options.TimeProvider = time;
        }

        return options;
    }

    /// <summary>What comes of a call whose waits are on the clock, which is moved until it is done.</summary>
    public static async Task<T> AdvanceUntilAsync<T>(this FakeTimeProvider time, ValueTask<T> pending, TimeSpan step)
    {
        var task = pending.AsTask();
        await time.AdvanceUntilAsync((Task)task, step);
        return await task;
    }

    /// <summary>Moves the clock until something has happened. How often it is moved depends on nothing but that.</summary>
    public static async Task AdvanceUntilAsync(this FakeTimeProvider time, Task done, TimeSpan step)
    {
        while (!done.IsCompleted)
        {
            time.Advance(step);
            await Task.WhenAny(done, Task.Delay(5, TestContext.Current.CancellationToken));
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        await done;
    }
}
