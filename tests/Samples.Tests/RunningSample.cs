using System.Diagnostics;

namespace Samples.Tests;

/// <summary>A sample that serves pages, run by the dotnet command until the test is over.</summary>
internal sealed class RunningSample : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;

    private RunningSample(Process process, string address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it listens, such as <c>http://127.0.0.1:50123</c>.</summary>
    public string Address { get; }

    public static async Task<RunningSample> StartAsync(string sample, params (string Name, string? Value)[] environment)
    {
        var start = DotnetCommand.StartInfo(
            ["run", "--project", "samples/" + sample, "--no-build", "--no-launch-profile", "-c", DotnetCommand.Configuration],
            [("ASPNETCORE_URLS", "http://127.0.0.1:0"), .. environment]);
        var process = Process.Start(start)!;
        var output = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            output.Add(line);
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                // Nobody reads on; the pipes must not fill up.
                process.BeginErrorReadLine();
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new RunningSample(process, line[(at + Listening.Length)..].Trim());
            }
        }

        process.Kill(entireProcessTree: true);
        Assert.Fail(string.Join('\n', output) + await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        return null!;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
