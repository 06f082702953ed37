using Statsig.Tool.Tests.Console;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Processes;

/// <summary>What a person at a terminal sees while a pull goes on.</summary>
public class TerminalTests
{
    [Fact]
    public async Task Progress_is_a_line_that_moves_and_ends_as_a_line_for_each_list()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A terminal is made with script, as Linux has it.");
        using var folder = new TemporaryFolder();
        var data = new ConsoleData();
        data.Gates.AddRange(Enumerable.Range(0, 250).Select(static i => ConsoleItems.Gate($"gate_{i:000}")));
        await using var server = await ConsoleServer.StartAsync(data);
        var isSeen = new TaskCompletionSource();
        server.Fault = async (index, context) =>
        {
            if (index == 2)
            {
                // The last page waits until the count of the first two has been shown.
                await isSeen.Task.WaitAsync(context.RequestAborted);
            }

            return false;
        };

        using var process = ToolProcess.StartCommand(
            folder.Path,
            new() { ["STATSIG_CONSOLE_KEY"] = ConsoleServer.Key },
            "",
            "script",
            "-qec",
            $"dotnet '{ToolProcess.Assembly}' pull --base-address {server.Address}",
            "/dev/null");
        var shown = await process.ReadUntilAsync("gates: 200 of 250");
        isSeen.SetResult();
        var run = await process.EndAsync();
        shown += run.Out;

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("gates: 250 on 3 pages", shown, StringComparison.Ordinal);
        Assert.Contains("Wrote statsig.manifest.json: 250 added, 0 changed, 0 removed.", shown, StringComparison.Ordinal);
        NoKey.In(new ToolRun(run.ExitCode, shown, run.Error), folder);
    }

    [Fact]
    public async Task A_long_wait_is_shown_with_its_reason()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A terminal is made with script, as Linux has it.");
        using var folder = new TemporaryFolder();
        await using var server = await ConsoleServer.StartAsync(SampleProject.Create());
        server.Fault = static (_, context) =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "600";
            return Task.FromResult(true);
        };

        using var process = ToolProcess.StartCommand(
            folder.Path,
            new() { ["STATSIG_CONSOLE_KEY"] = ConsoleServer.Key },
            "",
            "script",
            "-qec",
            $"dotnet '{ToolProcess.Assembly}' pull --base-address {server.Address}",
            "/dev/null");

        await process.ReadUntilAsync("Waiting 600 s: The Statsig Console's rate limit is used up");
    }
}
