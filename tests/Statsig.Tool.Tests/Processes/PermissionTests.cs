using Statsig.Tool.Tests.Console;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Processes;

/// <summary>Files that may not be read, and folders that may not be written.</summary>
public class PermissionTests
{
    private const UnixFileMode ReadOnlyFolder = UnixFileMode.UserRead | UnixFileMode.UserExecute;
    private const string Manifest = """{ "gates": { "mine": {} } }""";

    private static readonly Dictionary<string, string?> Key = new() { ["STATSIG_CONSOLE_KEY"] = ConsoleServer.Key };

    [Theory]
    [InlineData("validate")]
    [InlineData("list")]
    [InlineData("serve")]
    [InlineData("diff --against other.json")]
    [InlineData("diff --manifest other.json --against statsig.manifest.json")]
    [InlineData("pull")]
    public async Task A_manifest_that_may_not_be_read_is_said_in_a_sentence(string arguments)
    {
        Assert.SkipUnless(Unprivileged.IsPossible, "There are no modes, or no setpriv to be bound by them.");
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", Manifest).Write("other.json", Manifest);
        folder.SetMode("statsig.manifest.json", UnixFileMode.None);

        var run = await RunAsync(folder, arguments.Split(' '));

        Assert.Equal("error: There is no permission to read 'statsig.manifest.json'.\n", run.Error);
        Assert.Equal((2, ""), (run.ExitCode, run.Out));
    }

    [Theory]
    [InlineData("pull")]
    [InlineData("init --force")]
    public async Task A_folder_that_may_not_be_written_is_said_in_a_sentence(string arguments)
    {
        Assert.SkipUnless(Unprivileged.IsPossible, "There are no modes, or no setpriv to be bound by them.");
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", Manifest);
        await using var server = await ConsoleServer.StartAsync(SampleProject.Create());
        folder.SetMode("", ReadOnlyFolder);
        try
        {
            string[] address = arguments == "pull" ? ["--base-address", server.Address] : [];
            var run = await RunAsync(folder, [.. arguments.Split(' '), .. address]);

            Assert.Equal(2, run.ExitCode);
            Assert.EndsWith("error: There is no permission to write 'statsig.manifest.json'.\n", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            folder.SetMode("", ReadOnlyFolder | UnixFileMode.UserWrite);
        }

        Assert.Equal(Manifest, folder.Read());
        Assert.Equal(["statsig.manifest.json"], folder.Files);
    }

    [Theory]
    [InlineData("pull")]
    [InlineData("init --force")]
    public async Task A_manifest_that_may_only_be_read_is_not_replaced(string arguments)
    {
        Assert.SkipUnless(Unprivileged.IsPossible, "There are no modes, or no setpriv to be bound by them.");
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", Manifest);
        await using var server = await ConsoleServer.StartAsync(SampleProject.Create());
        folder.SetMode("statsig.manifest.json", UnixFileMode.UserRead);
        string[] address = arguments == "pull" ? ["--base-address", server.Address] : [];

        var run = await RunAsync(folder, [.. arguments.Split(' '), .. address]);

        Assert.Equal(2, run.ExitCode);
        Assert.EndsWith("error: There is no permission to write 'statsig.manifest.json'.\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(Manifest, folder.Read());
        Assert.Equal(["statsig.manifest.json"], folder.Files);
    }

    private static async Task<(int ExitCode, string Out, string Error)> RunAsync(TemporaryFolder folder, params string[] arguments)
    {
        var (command, all) = Unprivileged.Of("dotnet", [ToolProcess.Assembly, .. arguments]);
        using var process = ToolProcess.StartCommand(folder.Path, Key, "", command, all);
        return await process.EndAsync();
    }
}
