using System.Diagnostics;
using System.Reflection;

namespace Statsig.Generators.Tests.Builds;

/// <summary>A project in a folder of its own, built by the dotnet command with what the package brings: its MSBuild files and its analyzers.</summary>
internal sealed class TemporaryProject : IDisposable
{
    /// <summary>The folder of the MSBuild files that the package brings.</summary>
    public static readonly string PackageFiles = typeof(TemporaryProject).Assembly
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
            ProjectFile(
                $"""
                <TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)</TargetFramework>
                {properties}
                """,
                items: items));
    }

    /// <summary>A project file with what the package brings.</summary>
    /// <param name="properties">Its properties.</param>
    /// <param name="more">More of them.</param>
    /// <param name="items">More items.</param>
    public static string ProjectFile(string properties, string more = "", string items = "") =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {properties}
            {more}
          </PropertyGroup>
          <Import Project="{PackageFiles}Statsig.Generators.props" />
          <Import Project="{PackageFiles}Statsig.Generators.targets" />
          <ItemGroup>
            <Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "Statsig.Generators.dll")}" />
            <Analyzer Include="{Path.Combine(AppContext.BaseDirectory, "Statsig.Manifest.dll")}" />
            {items}
          </ItemGroup>
        </Project>
        """;

    public string Folder { get; } = Directory.CreateTempSubdirectory("statsig-").FullName;

    public TemporaryProject Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Builds, and says how it went and what was printed.</summary>
    public Task<(bool Succeeded, string Output)> BuildAsync(params string[] arguments) =>
        RunAsync(["build", "src/App", "--disable-build-servers", "--nologo", .. arguments]);

    /// <summary>Evaluates the project, without building anything.</summary>
    public Task<(bool Succeeded, string Output)> EvaluateAsync(params string[] properties) =>
        RunAsync(["msbuild", "src/App", "-nologo", "-nodeReuse:false", "-getProperty:" + string.Join(',', properties)]);

    private async Task<(bool Succeeded, string Output)> RunAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
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
