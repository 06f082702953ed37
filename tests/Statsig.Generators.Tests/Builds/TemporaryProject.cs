using System.Diagnostics;
using System.Reflection;

namespace Statsig.Generators.Tests.Builds;

/// <summary>A project in a folder of its own, built by the dotnet command with what the package brings: its MSBuild files and its analyzers.</summary>
internal sealed class TemporaryProject : IDisposable
{
    private static readonly string PackageFiles = typeof(TemporaryProject).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "BuildTransitive").Value!;

    /// <param name="properties">More MSBuild properties; those of the project stand before them.</param>
    /// <param name="items">More MSBuild items.</param>
    public TemporaryProject(string properties = "", string items = "")
    {
        // Files of a person's own above the temporary folder are not for this project.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".globalconfig", "is_global = true\n");
        Write("src/App/Code.cs", "namespace App { internal static class Code { } }");
        Write(
            "src/App/App.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)</TargetFramework>
                {properties}
              </PropertyGroup>
              <Import Project="{PackageFiles}Statsig.Generators.props" />
              <Import Project="{PackageFiles}Statsig.Generators.targets" />
              <ItemGroup>
                <Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "Statsig.Generators.dll")}" />
                <Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "Statsig.Manifest.dll")}" />
                {items}
              </ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("statsig-").FullName;

    public TemporaryProject Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Builds, and says how it went and what was printed.</summary>
    public async Task<(bool Succeeded, string Output)> BuildAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["build", "src/App", "--disable-build-servers", "--nologo", .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test host sets for itself is not for a command that a person would type.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode == 0, await output + await error);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
