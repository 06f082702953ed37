using Statsig.Tool.Tests.Console;

namespace Statsig.Tool.Tests.Support;

/// <summary>Sees to it that the key is nowhere.</summary>
internal static class NoKey
{
    private static readonly string Secret = ConsoleServer.Key["console-".Length..];

    public static void In(ToolRun run, TemporaryFolder folder)
    {
        Assert.DoesNotContain(Secret, run.Out + run.Error, StringComparison.OrdinalIgnoreCase);
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain(Secret, File.ReadAllText(file), StringComparison.OrdinalIgnoreCase);
        }
    }
}
