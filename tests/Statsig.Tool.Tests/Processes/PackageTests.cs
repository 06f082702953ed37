using System.IO.Compression;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Processes;

public class PackageTests
{
    [Fact]
    public async Task The_package_installs_from_a_folder_and_runs_as_dotnet_statsig()
    {
        using var folder = new TemporaryFolder().Write(
            "nuget.config",
            """<configuration><packageSources><clear /><add key="feed" value="feed" /></packageSources></configuration>""");
        Dictionary<string, string?> home = [];
        await DotnetAsync("pack", ToolProcess.ProjectFolder, "--no-build", "--nologo", "-c", ToolProcess.Configuration, "-o", folder.Combine("feed"));
        var package = Assert.Single(Directory.GetFiles(folder.Combine("feed"), "Statsig.Tool.*.nupkg"));
        using (var archive = ZipFile.OpenRead(package))
        {
            Assert.Contains(archive.Entries, static entry => entry.FullName == "README.md");
            Assert.Contains(archive.Entries, static entry => entry.FullName.EndsWith("/Statsig.Emulator.dll", StringComparison.Ordinal));
        }

        // Nobody's own packages are touched.
        home = new() { ["NUGET_PACKAGES"] = folder.Combine("packages"), ["DOTNET_CLI_HOME"] = folder.Combine("home"), ["DOTNET_NOLOGO"] = "1" };
        await DotnetAsync("new", "tool-manifest");
        await DotnetAsync("tool", "install", "Statsig.Tool");
        var init = await DotnetAsync("statsig", "init");
        await DotnetAsync("statsig", "validate", "--warnaserror");

        Assert.EndsWith("Wrote statsig.manifest.json.\n", init, StringComparison.Ordinal);

        async Task<string> DotnetAsync(params string[] arguments)
        {
            using var process = ToolProcess.StartCommand(folder.Path, home, "", "dotnet", arguments);
            var (exitCode, output, error) = await process.EndAsync();
            Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)}: {output}{error}");
            return output;
        }
    }
}
