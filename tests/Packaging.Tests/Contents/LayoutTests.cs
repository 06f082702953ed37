using Packaging.Tests.Support;

namespace Packaging.Tests.Contents;

/// <summary>Which files each package has: a file more or less is a decision, not an accident.</summary>
public class LayoutTests(PackedPackages packages)
{
    [Fact]
    public void All_packages_are_packed()
    {
        var names = Directory.EnumerateFiles(packages.Feed).Select(file => Path.GetFileName(file).Replace($".{packages.Version}.nupkg", "", StringComparison.Ordinal));

        Assert.Equal(
            [
                "Statsig.Emulator",
                "Statsig.Generators",
                "Statsig.Runtime",
                "Statsig.Runtime.AspNetCore",
                "Statsig.Runtime.Hosting",
                "Statsig.Testing",
                "Statsig.Tool",
            ],
            names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_generator_is_all_that_the_compiler_and_MSBuild_load_and_nothing_that_a_program_does()
    {
        using var package = new PackageFile(packages.PathOf("Statsig.Generators"));

        Assert.Equal(
            [
                "README.md",
                "analyzers/dotnet/roslyn4.8/cs/Statsig.Generators.CodeFixes.dll",
                "analyzers/dotnet/roslyn4.8/cs/Statsig.Generators.dll",
                "analyzers/dotnet/roslyn4.8/cs/Statsig.Manifest.dll",
                "build/Statsig.Generators.props",
                "build/Statsig.Generators.targets",
                "buildTransitive/Statsig.Generators.props",
                "buildTransitive/Statsig.Generators.targets",
                "icon.png",
                "schema/statsig.manifest.schema.json",
            ],
            package.Files);
        Assert.Equal("true", package.Metadata("developmentDependency"));
        Assert.Empty(package.Dependencies);
    }

    [Fact]
    public void The_runtime_has_a_build_for_each_framework_and_few_dependencies()
    {
        using var package = new PackageFile(packages.PathOf("Statsig.Runtime"));

        Assert.Equal(Library("Statsig.Runtime", "net8.0", "netstandard2.0"), package.Files);
        Assert.Equal(
            [
                ".NETStandard2.0: Microsoft.Bcl.AsyncInterfaces",
                ".NETStandard2.0: Microsoft.Bcl.TimeProvider",
                ".NETStandard2.0: Microsoft.Extensions.Logging.Abstractions",
                ".NETStandard2.0: Polly.Core",
                ".NETStandard2.0: System.ComponentModel.Annotations",
                ".NETStandard2.0: System.Diagnostics.DiagnosticSource",
                ".NETStandard2.0: System.Text.Json",
                "net8.0: Microsoft.Extensions.Logging.Abstractions",
                "net8.0: Polly.Core",
            ],
            package.Dependencies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Hosting_knows_the_extensions_of_all_hosts_and_no_web_server()
    {
        using var package = new PackageFile(packages.PathOf("Statsig.Runtime.Hosting"));

        Assert.Equal(Library("Statsig.Runtime.Hosting", "net8.0", "netstandard2.0"), package.Files);
        Assert.Null(package.Metadata("frameworkReferences"));
        string[] each =
        [
            "Microsoft.Extensions.Configuration.Binder",
            "Microsoft.Extensions.Diagnostics.HealthChecks",
            "Microsoft.Extensions.Hosting.Abstractions",
            "Microsoft.Extensions.Http",
            "Microsoft.Extensions.Options.ConfigurationExtensions",
            "Statsig.Runtime",
        ];
        Assert.Equal([.. each.Select(id => ".NETStandard2.0: " + id), .. each.Select(id => "net8.0: " + id)], package.Dependencies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AspNetCore_is_the_web_servers_part_and_knows_the_rest()
    {
        using var package = new PackageFile(packages.PathOf("Statsig.Runtime.AspNetCore"));

        Assert.Equal(Library("Statsig.Runtime.AspNetCore", "net8.0"), package.Files);
        Assert.Equal(["net8.0: Statsig.Runtime.Hosting"], package.Dependencies);
        Assert.Equal("Microsoft.AspNetCore.App", package.Attribute("frameworkReferences/group/frameworkReference", "name"));
    }

    [Fact]
    public void The_fakes_need_the_runtime_alone()
    {
        using var package = new PackageFile(packages.PathOf("Statsig.Testing"));

        Assert.Equal(Library("Statsig.Testing", "net8.0", "netstandard2.0"), package.Files);
        Assert.Equal([".NETStandard2.0: Statsig.Runtime", "net8.0: Statsig.Runtime"], package.Dependencies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_emulator_brings_the_reader_of_manifests()
    {
        using var package = new PackageFile(packages.PathOf("Statsig.Emulator"));

        Assert.Equal([.. Library("Statsig.Emulator", "net8.0"), "lib/net8.0/Statsig.Manifest.dll"], package.Files);
        Assert.Empty(package.Dependencies);
    }

    [Fact]
    public void The_tool_is_a_tool_with_all_that_it_needs()
    {
        using var package = new PackageFile(packages.PathOf("Statsig.Tool"));

        Assert.Equal("DotnetTool", package.Attribute("packageTypes/packageType", "name"));
        Assert.Empty(package.Dependencies);
        Assert.All(package.Files.Except(["README.md", "icon.png"]), file => Assert.StartsWith("tools/net8.0/any/", file, StringComparison.Ordinal));
        Assert.Contains("tools/net8.0/any/Statsig.Emulator.dll", package.Files);
    }

    private static string[] Library(string name, params string[] frameworks) =>
        ["README.md", "icon.png", .. frameworks.SelectMany(framework => new[] { $"lib/{framework}/{name}.dll", $"lib/{framework}/{name}.xml" })];
}
