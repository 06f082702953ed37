using System.Diagnostics;
using System.Reflection;
using Statsig.Emulator;

namespace Statsig.Runtime.Tests;

/// <summary>The runtime in a program that is trimmed and compiled ahead of time, run against the emulator.</summary>
public sealed class AotProgramTests
{
    private const string Manifest = """
        {
          "gates": { "new_checkout": {} },
          "configs": { "checkout_settings": { "default": { "max_items": 30, "theme": "dark" } } },
          "experiments": { "grouped_test": { "groups": { "Control": {}, "Dark Theme": { "theme": "dark" } } } },
          "layers": { "checkout_page": { "default": { "theme": "blue" } } }
        }
        """;

    private static readonly string Root = typeof(AotProgramTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_published_without_a_warning_and_does_all_that_the_runtime_can()
    {
        Assert.SkipUnless(HasLinker(), "Compiling ahead of time needs a linker: clang, or gcc on Linux, in PATH.");
        await using var emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestText = Manifest }, Ct);
        emulator.OverrideGate("new_checkout", true);
        emulator.OverrideGroup("grouped_test", "Dark Theme");
        var folder = Directory.CreateTempSubdirectory("statsig-aot-");
        try
        {
            var publish = await RunAsync(
                "dotnet", null, "publish", Path.Combine(Root, "tests", "AotProgram"), "-c", "Release", "--use-current-runtime", "-warnaserror", "-o", folder.FullName);
            Assert.True(publish.ExitCode == 0, publish.Output);
            Assert.DoesNotContain("warning IL", publish.Output, StringComparison.Ordinal);

            var name = OperatingSystem.IsWindows() ? "AotProgram.exe" : "AotProgram";
            var run = await RunAsync(Path.Combine(folder.FullName, name), emulator.ApiKey, emulator.BaseAddress.ToString());
            Assert.Equal(
                "gate: True\nconfig: 30\ngroup: DarkTheme\nlayer: blue\nby string: 30\nunknown: Unrecognized\ndone\n",
                run.Output.ReplaceLineEndings("\n"));
            Assert.Equal(0, run.ExitCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool HasLinker()
    {
        if (OperatingSystem.IsWindows())
        {
            return Environment.GetEnvironmentVariable("VCINSTALLDIR") is not null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':');
        return folders.Any(f => File.Exists(Path.Combine(f, "clang")) || File.Exists(Path.Combine(f, "gcc")));
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, string? key, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

        // What the test host sets for itself is not for a command that a person would type.
        foreach (var variable in start.Environment.Keys.Where(v => v.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(variable);
        }

        start.Environment["STATSIG_API_KEY"] = key;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(Ct);
        var error = process.StandardError.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        return (process.ExitCode, await output + await error);
    }
}
