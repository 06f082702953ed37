using System.Diagnostics;
using System.Globalization;
using Benchmarks.CompileCost;

namespace Benchmarks.Analysis;

/// <summary>
/// The cases of <see cref="AnalyzerBenchmarks"/> in turns: a run takes ten seconds or more, in which a machine changes its speed, so that what runs one after the
/// other is compared round by round. Processor time of the whole process, as analyzers run on all cores; and what was allocated, which is nearly the same in each round.
/// </summary>
internal static class AnalyzerCostCommand
{
    private const int DefaultRounds = 5;

    /// <param name="options">How many names stand in the project (5,000 where nothing is said), and the number of rounds.</param>
    public static void Run(string[] options)
    {
        var uses = options.Length > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : 5_000;
        var rounds = options.Length > 1 ? int.Parse(options[1], CultureInfo.InvariantCulture) : DefaultRounds;
        var benchmarks = new AnalyzerBenchmarks { Uses = uses };
        benchmarks.Setup();
        (string Name, Action Run, Timing Time)[] cases =
        [
            ("floor: check with an analyzer that does nothing", () => benchmarks.Floor(), new Timing()),
            ("check with all analyzers", () => benchmarks.Analyzers(), new Timing()),
            ("compile to an assembly, no analyzers", () => benchmarks.Compile(), new Timing()),
        ];
        var added = new Timing();
        var allocated = new long[cases.Length];
        for (var round = 0; round < rounds; round++)
        {
            var taken = new TimeSpan[cases.Length];
            for (var i = 0; i < cases.Length; i++)
            {
                // Every second round the other way round, so that none always has the better place.
                var at = round % 2 == 0 ? i : cases.Length - 1 - i;
                benchmarks.Prepare();
                (taken[at], allocated[at]) = CostOf(cases[at].Run);
                cases[at].Time.Add(taken[at]);
            }

            added.Add(taken[1] - taken[0]);
        }

        var compile = cases[2].Time.Median;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{uses} names, {rounds} rounds, processor time in ms"));
        Console.WriteLine("| | median | least | most | MB allocated |\n|---|---|---|---|---|");
        for (var i = 0; i < cases.Length; i++)
        {
            Write(cases[i].Name, cases[i].Time, allocated[i]);
        }

        Write("added by the analyzers, round by round", added, allocated[1] - allocated[0]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"added of a compile: {added.Median / compile:P1}"));
    }

    private static (TimeSpan Time, long Allocated) CostOf(Action action)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        var (start, allocated) = (process.TotalProcessorTime, GC.GetTotalAllocatedBytes(precise: true));
        action();
        process.Refresh();
        return (process.TotalProcessorTime - start, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    private static void Write(string name, Timing time, long allocated) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {time.Median:F0} | {time.Least:F0} | {time.Most:F0} | {allocated / 1e6:F0} |"));
}
