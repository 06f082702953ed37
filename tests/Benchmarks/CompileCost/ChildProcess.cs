using System.Diagnostics;

namespace Benchmarks.CompileCost;

/// <summary>Programs under the same <c>dotnet</c> as this one.</summary>
internal static class ChildProcess
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>This process itself, unless it was started by its own executable, which runs nothing else.</summary>
    private static readonly string DotNet = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet"
        ? Environment.ProcessPath!
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Runs a program to its end.</summary>
    /// <returns>The time from before its start to behind its end.</returns>
    /// <exception cref="InvalidOperationException">It failed, or took longer than two minutes and was ended.</exception>
    public static TimeSpan Run(params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"{arguments[1]} did not end.");
        }

        var time = Stopwatch.GetElapsedTime(start);
        return process.ExitCode == 0 ? time : throw new InvalidOperationException($"{arguments[1]} failed: {output.Result}{error.Result}");
    }

    public static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(DotNet, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
