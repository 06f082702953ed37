using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Analysis.Clients;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Builds;

/// <summary>Project files as people have them, evaluated by MSBuild: what it hands to the compiler tells a client from others. A workload need not be installed for that.</summary>
public class ClientProjectFileTests
{
    private const string Framework = "net$(BundledNETCoreAppTargetFrameworkVersion)";

    [Theory]
    [InlineData("MAUI", true, "<TargetFrameworks>net10.0-android;net10.0-ios</TargetFrameworks><TargetFramework>net10.0-android</TargetFramework><UseMaui>true</UseMaui>")]
    [InlineData("Android", true, "<TargetFramework>net10.0-android</TargetFramework><SupportedOSPlatformVersion>24</SupportedOSPlatformVersion>")]
    [InlineData("iOS", true, "<TargetFramework>net10.0-ios</TargetFramework>")]
    [InlineData("Mac Catalyst", true, "<TargetFramework>net10.0-maccatalyst</TargetFramework>")]
    [InlineData("tvOS", true, "<TargetFramework>net10.0-tvos</TargetFramework>")]
    [InlineData("browser", true, "<TargetFramework>" + Framework + "</TargetFramework><RuntimeIdentifier>browser-wasm</RuntimeIdentifier>")]
    [InlineData("WPF", true, "<TargetFramework>net10.0-windows</TargetFramework><UseWPF>true</UseWPF>")]
    [InlineData("WinForms", true, "<TargetFramework>net10.0-windows</TargetFramework><UseWindowsForms>true</UseWindowsForms>")]
    [InlineData("Uno", true, "<TargetFramework>" + Framework + "</TargetFramework><UnoSingleProject>true</UnoSingleProject>")]
    [InlineData("said to be one", true, "<TargetFramework>" + Framework + "</TargetFramework><StatsigProjectKind>Client</StatsigProjectKind>")]
    [InlineData("said to be none", false, "<TargetFramework>net10.0-windows</TargetFramework><UseWPF>true</UseWPF><StatsigProjectKind>Server</StatsigProjectKind>")]
    [InlineData("Windows service", false, "<TargetFramework>net10.0-windows</TargetFramework>")]
    [InlineData("console", false, "<TargetFramework>" + Framework + "</TargetFramework><RuntimeIdentifier>linux-x64</RuntimeIdentifier>")]
    public async Task It_is_told_by_its_project_file(string what, bool isClient, string properties)
    {
        using var project = new TemporaryProject();
        project.Write("src/App/App.csproj", TemporaryProject.ProjectFile(properties, "<EnableWindowsTargeting>true</EnableWindowsTargeting>"));

        var (succeeded, output) = await project.EvaluateAsync(Visible());

        Assert.True(succeeded, what + ": " + output);
        var values = JsonDocument.Parse(output).RootElement.GetProperty("Properties").EnumerateObject().Select(p => (p.Name, p.Value.GetString()!)).ToArray();
        var options = new AnalyzerOptions([], new InMemoryOptions(values));
        Assert.Equal(isClient, ClientProject.IsClient(options, CSharpCompilation.Create("App", references: ReferenceSet.Net80)));
    }

    /// <summary>No property tells of Avalonia, but what its package brings.</summary>
    [Theory]
    [InlineData("", "STATSIG3001")]
    [InlineData("<StatsigProjectKind>Server</StatsigProjectKind>", "STATSIG3002")]
    public async Task Avalonia_is_told_by_its_assemblies(string properties, string id)
    {
        var package = typeof(ClientProjectFileTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "PackageFolder").Value!;
        using var project = new TemporaryProject(properties, $"""<Reference Include="{Path.Combine(package, "avalonia/11.3.23/ref/net8.0")}/*.dll" />""");
        project.Write("src/App/statsig.manifest.json", "{}");
        project.Write("src/App/Code.cs", "internal class App : Avalonia.Application { public const string Key = \"secret-AbCdEf0123456789\"; }");

        var (_, output) = await project.BuildAsync();

        Assert.Contains($" {id}: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    /// <summary>The properties that the package has handed to the compiler.</summary>
    private static string[] Visible() =>
        [.. XDocument.Load(TemporaryProject.PackageFiles + "Statsig.Generators.props").Descendants("CompilerVisibleProperty").Select(e => e.Attribute("Include")!.Value)];
}
