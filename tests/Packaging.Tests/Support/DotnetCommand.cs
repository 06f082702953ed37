using System.Diagnostics;

namespace Packaging.Tests.Support;

/// <summary>Runs a command in a folder and keeps what it prints.</summary>
internal sealed record DotnetCommand(int ExitCode, string Output)
{
    private static readonly SemaphoreSlim AtOnce = new(2);

    /// <summary>Runs the dotnet command; two at once, which is what a small machine bears.</summary>
    public static async Task<DotnetCommand> RunAsync(string folder, string[] arguments, params (string Name, string? Value)[] environment)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await AtOnce.WaitAsync(cancellation);
        try
        {
            return await StartAsync("dotnet", folder, arguments, environment);
        }
        finally
        {
            AtOnce.Release();
        }
    }

    /// <summary>Runs any program.</summary>
    public static async Task<DotnetCommand> StartAsync(string program, string folder, string[] arguments, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test host sets for itself is not for a command that a person would type.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment.Remove("CI");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new DotnetCommand(process.ExitCode, await output + await error);
    }

    /// <summary>Fails with what was printed unless the command succeeded.</summary>
    public DotnetCommand Succeeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    /// <summary>The ids of all errors of the compiler, the analyzers and MSBuild, each once, in order.</summary>
    public string[] ErrorIds() =>
        [.. Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal))
            .Select(line => line.Split(": error ")[1].Split(':')[0]).Distinct().Order(StringComparer.Ordinal)];
}
