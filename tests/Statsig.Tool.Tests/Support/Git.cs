using System.Diagnostics;

namespace Statsig.Tool.Tests.Support;

/// <summary>Runs git in a folder.</summary>
internal static class Git
{
    public static async Task RunAsync(TemporaryFolder folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.Path, RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, error);
    }
}
