using System.Globalization;

namespace Benchmarks.CompileCost;

/// <summary>
/// What flags add to a compile, in a process of its own and in a warm compiler server, and to the start of the program that comes out.
/// Rounds go over all subjects in turn, so that a slow minute of the machine falls on all of them; what is printed are medians.
/// <c>compile-cost gates 3 61</c> makes one of the two tables, in three rounds, and starts each program 61 times.
/// </summary>
internal static class CompileCostCommand
{
    private const int WarmUps = 3;
    private const int DefaultRounds = 9;
    private const int DefaultStarts = 21;

    /// <param name="options">The table to make (<c>gates</c> or <c>configs</c>), how many rounds, and how many starts; what stands last may be left out.</param>
    public static void Run(ReadOnlySpan<string> options)
    {
        var table = options.Length > 0 ? options[0] : "all";
        var rounds = options.Length > 1 ? int.Parse(options[1], CultureInfo.InvariantCulture) : DefaultRounds;
        var starts = options.Length > 2 ? int.Parse(options[2], CultureInfo.InvariantCulture) : DefaultStarts;
        if (table is not ("all" or "gates" or "configs"))
        {
            throw new ArgumentException($"There is no table '{table}'; there are gates, configs and all.", nameof(options));
        }

        var folder = Directory.CreateTempSubdirectory("compile-cost-");
        try
        {
            using var server = new CompilerServer();
            if (table != "configs")
            {
                Measure("10,000 gates", GateSubjects.Create(), server, rounds, starts, Path.Combine(folder.FullName, "gates"));
            }

            if (table != "gates")
            {
                Measure("1,000 configs of 8 properties", ConfigSubjects.Create(), server, rounds, starts, Path.Combine(folder.FullName, "configs"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Measure(string title, Subject[] subjects, CompilerServer server, int rounds, int starts, string path)
    {
        var folders = subjects
            .Select((subject, i) => new SubjectFolder(subject, Path.Combine(path, i.ToString(CultureInfo.InvariantCulture))))
            .ToArray();
        for (var round = -WarmUps; round < rounds; round++)
        {
            for (var i = 0; i < subjects.Length; i++)
            {
                var warm = folders[i].CompileWarm(server);
                if (round >= 0)
                {
                    subjects[i].Warm.Add(warm);
                    subjects[i].Cold.Add(folders[i].CompileCold());
                }
            }
        }

        for (var round = 0; round < starts; round++)
        {
            for (var i = 0; i < subjects.Length; i++)
            {
                subjects[i].Start.Add(folders[i].Start());
            }
        }

        Print(title, subjects, folders);
    }

    private static void Print(string title, Subject[] subjects, SubjectFolder[] folders)
    {
        Console.WriteLine($"\n| {title} | csc alone, ms | delta | csc with server, ms | delta | program, KiB | start, ms | delta |\n|---|---|---|---|---|---|---|---|");
        for (var i = 0; i < subjects.Length; i++)
        {
            var (subject, none) = (subjects[i], subjects[0]);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {subject.Name} | {Cells(subject.Cold, none.Cold)} | {Cells(subject.Warm, none.Warm)} | {folders[i].Size / 1024} | {Cells(subject.Start, none.Start)} |"));
        }
    }

    private static string Cells(Timing timing, Timing none) => string.Create(
        CultureInfo.InvariantCulture,
        $"{timing.Median:F0} ({timing.Least:F0} to {timing.Most:F0}) | {timing.Median - none.Median:+0;-0;0}");
}
