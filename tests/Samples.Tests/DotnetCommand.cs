using System.Diagnostics;
using System.Reflection;

namespace Samples.Tests;

/// <summary>Runs the dotnet command in the repository's root and keeps what it prints.</summary>
internal sealed record DotnetCommand(int ExitCode, string Output)
{
    public static readonly string RepositoryRoot = Metadata("RepositoryRoot");

    public static readonly string Configuration = Metadata("BuildConfiguration");

    public static async Task<DotnetCommand> RunAsync(string[] arguments, params (string Name, string? Value)[] environment)
    {
        using var process = Process.Start(StartInfo(arguments, environment))!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new DotnetCommand(process.ExitCode, await output + await error);
    }

    /// <summary>How the command is started: as a person would from the repository's root, with nothing of the test host's own.</summary>
    public static ProcessStartInfo StartInfo(string[] arguments, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = RepositoryRoot,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test host sets for itself is not for a command that a person would type.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment.Remove("STATSIG_API_KEY");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static string Metadata(string key) =>
        typeof(DotnetCommand).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
