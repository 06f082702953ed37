using System.Diagnostics;
using System.Globalization;
using Statsig.Runtime;

namespace Benchmarks.Events;

/// <summary>
/// The longest waits of a caller of LogEvent while batches are made and sent, which means hide: every call is timed. Two rows: the same loop without a
/// client shows what the machine alone does to a caller, and the client. Events come at a steady rate, so that the queue does not overflow.
/// </summary>
internal static class StallCommand
{
    private const int Calls = 2_000_000;
    private const int WarmUp = 100_000;
    private const int CallsPerSecond = 200_000;

    public static async Task RunAsync()
    {
        Console.WriteLine($"{Calls:N0} calls, {CallsPerSecond:N0} a second, on {Environment.ProcessorCount} cores; microseconds");
        Console.WriteLine("| | p50 | p99 | p99.9 | p99.99 | p99.999 | longest | batches | dropped |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
        for (var round = 1; round <= 3; round++)
        {
            Print($"floor: no call, round {round}", Measure(static () => { }), batches: 0, dropped: 0);
            using var drops = new DropCounter();
            var sink = new EventSink();
            var client = new StatsigClient(sink.Options());
            await using (client.ConfigureAwait(false))
            {
                var user = new StatsigUser("42") { Email = "a@b.example", Custom = new Dictionary<string, object> { ["plan"] = "pro" } };
                var latencies = Measure(() => client.LogEvent(user, "add_to_cart", 29.99));
                await client.FlushAsync().ConfigureAwait(false);
                Print($"LogEvent, round {round}", latencies, sink.Batches, drops.Count);
            }
        }
    }

    private static long[] Measure(Action call)
    {
        var latencies = new long[Calls];
        var ticksBetween = Stopwatch.Frequency / CallsPerSecond;
        var next = Stopwatch.GetTimestamp();
        for (var i = -WarmUp; i < Calls; i++)
        {
            while (Stopwatch.GetTimestamp() < next)
            {
                Thread.SpinWait(10);
            }

            // A stall is one stall: the calls that it held up do not come all at once afterwards.
            var start = Stopwatch.GetTimestamp();
            call();
            var end = Stopwatch.GetTimestamp();
            next = end + ticksBetween;
            if (i >= 0)
            {
                latencies[i] = end - start;
            }
        }

        Array.Sort(latencies);
        return latencies;
    }

    private static void Print(string name, long[] sorted, long batches, long dropped)
    {
        string At(double quantile) => Microseconds(sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * quantile)]);
        Console.WriteLine(
            $"| {name} | {At(0.5)} | {At(0.99)} | {At(0.999)} | {At(0.9999)} | {At(0.99999)} | {Microseconds(sorted[^1])} | {batches} | {dropped} |");
    }

    private static string Microseconds(long ticks) => (ticks * 1_000_000.0 / Stopwatch.Frequency).ToString("0.00", CultureInfo.InvariantCulture);
}
