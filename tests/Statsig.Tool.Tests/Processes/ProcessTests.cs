using Statsig.Tool.Tests.Console;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Processes;

/// <summary>The tool as it is called from a shell.</summary>
public class ProcessTests
{
    private const char Escape = '\u001b';

    [Fact]
    public async Task Exit_codes_say_how_it_went_and_nothing_has_colors_or_stack_traces()
    {
        using var folder = new TemporaryFolder()
            .Write("statsig.manifest.json", """{ "gates": { "new_checkout": { "owner": "payments" } } }""")
            .Write("wrong.json", """{ "gates": { "new_checkout": { "default": 1 } } }""");
        var runs = new (int ExitCode, string[] Arguments)[]
        {
            (0, ["validate"]),
            (0, ["list"]),
            (0, ["--help"]),
            (1, ["validate", "wrong.json"]),
            (1, ["diff", "--against", "wrong.json", "--manifest", "empty.json"]),
            (2, ["validate", "none.json"]),
            (2, ["list", "--nope"]),
            (2, ["pull"]),
            (2, ["nope"]),
            (2, ["serve", "--manifest", "wrong.json"]),
            (2, ["serve", "--port", "70000"]),
        };
        folder.Write("empty.json", "{}");

        foreach (var (exitCode, arguments) in runs)
        {
            var run = await ToolProcess.RunAsync(folder.Path, null, "", arguments);

            Assert.True(exitCode == run.ExitCode, $"{string.Join(' ', arguments)}: {run.ExitCode} {run.Error}");
            Assert.DoesNotContain(Escape, run.Out + run.Error);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("This should not have happened", run.Error, StringComparison.Ordinal);
            Assert.Equal(exitCode == 2, run.Error.Contains("error: ", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_key_comes_by_the_environment_or_standard_input_and_shows_nowhere(bool byEnvironment)
    {
        using var folder = new TemporaryFolder();
        await using var server = await ConsoleServer.StartAsync(SampleProject.Create());
        var environment = byEnvironment ? new Dictionary<string, string?> { ["STATSIG_CONSOLE_KEY"] = ConsoleServer.Key } : null;
        var input = byEnvironment ? "" : ConsoleServer.Key + "\n";

        foreach (var command in (string[])["pull", "diff"])
        {
            var run = await ToolProcess.RunAsync(folder.Path, environment, input, command, "--base-address", server.Address);

            Assert.True(run.ExitCode == 0, run.Error);
            Assert.DoesNotContain(Escape, run.Out + run.Error);
            NoKey.In(new ToolRun(run.ExitCode, run.Out, run.Error), folder);
        }

        Assert.Contains("new_checkout", folder.Read(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_in_the_middle_of_a_pull_loses_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill.");
        const string manifest = "{ \"gates\": { \"mine\": {} } }";
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", manifest);
        await using var server = await ConsoleServer.StartAsync(SampleProject.Create());
        var asked = new TaskCompletionSource();
        server.Fault = async (index, context) =>
        {
            if (index == 2)
            {
                asked.SetResult();
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
            }

            return index >= 2;
        };

        using var process = ToolProcess.Start(folder.Path, null, ConsoleServer.Key, "pull", "--base-address", server.Address);
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        process.Interrupt();
        var run = await process.EndAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("error: Interrupted; nothing was changed.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(manifest, folder.Read());
        Assert.Equal(["statsig.manifest.json"], folder.Files);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("list --json")]
    [InlineData("validate --json")]
    [InlineData("diff --against statsig.manifest.json")]
    public async Task A_result_that_has_no_room_is_said_in_a_sentence(string arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A device that is always full is /dev/full, as Linux has it.");
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", """{ "gates": { "new_checkout": {} } }""");

        using var process = ToolProcess.StartCommand(folder.Path, null, "", "sh", "-c", $"exec dotnet '{ToolProcess.Assembly}' {arguments} > /dev/full");
        var run = await process.EndAsync();

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: The result cannot be written: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("1", false)]
    public async Task A_terminal_gets_colors_unless_NO_COLOR_is_set(string? noColor, bool hasColors)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A terminal is made with script, as Linux has it.");
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", """{ "gates": { "a": {} } }""");

        using var process = ToolProcess.StartCommand(
            folder.Path, new() { ["NO_COLOR"] = noColor }, "", "script", "-qec", $"dotnet '{ToolProcess.Assembly}' validate", "/dev/null");
        var run = await process.EndAsync();

        Assert.Contains("statsig.manifest.json(1,14): error STATSIG1006: Statsig cannot have the name 'a': it has 1 character, and Statsig's names", run.Out, StringComparison.Ordinal);

        // .NET itself sets the terminal's keypad mode; colors are another thing.
        Assert.Equal(hasColors, run.Out.Replace(Escape + "[?1h", "", StringComparison.Ordinal).Contains(Escape + "[", StringComparison.Ordinal));
    }
}
