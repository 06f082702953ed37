using System.Text.RegularExpressions;
using Packaging.Tests.Support;

namespace Packaging.Tests.Consumers;

/// <summary>What the pages tell a new user to write, built with the packages. The testing page's example is run by the tests of Statsig.Testing.</summary>
public partial class DocumentedCodeTests(PackedPackages packages)
{
    private static readonly string[] Pages =
    [
        "README.md",
        "docs/emulator.md",
        "docs/getting-started.md",
        "docs/hosting.md",
        "docs/runtime.md",
        "src/Statsig.Emulator/README.md",
        "src/Statsig.Generators/README.md",
        "src/Statsig.Runtime.AspNetCore/README.md",
        "src/Statsig.Runtime.Hosting/README.md",
        "src/Statsig.Runtime/README.md",
        "src/Statsig.Testing/README.md",
    ];

    /// <summary>What the blocks stand in the middle of: the names that they use and do not make.</summary>
    private const string Surroundings = """
        using Statsig.Emulator;
        using Statsig.Runtime;

        internal abstract class DocumentedCode
        {
            protected static readonly string[] args = [];
            protected static readonly WebApplicationBuilder builder = WebApplication.CreateBuilder();
            protected static readonly WebApplication app = builder.Build();
            protected static readonly IStatsigClient client = StatsigClient.Shared;
            protected static readonly StatsigUser user = new("42");
            protected static readonly StatsigEmulator emulator = null!;
            protected static readonly ILoggerFactory loggerFactory = null!;
            protected static readonly DateTimeOffset assignedAt = default;
            protected static readonly string secret = "";
        }

        internal abstract class BrowserCode
        {
            protected static readonly Microsoft.AspNetCore.Components.WebAssembly.Hosting.WebAssemblyHostBuilder builder = null!;
        }
        """;

    private static readonly string Project = $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)</TargetFramework>
            <OutputType>Library</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
            <!-- CS0219, CS8321: an example shows how to get a value, not what to do with it. -->
            <NoWarn>$(NoWarn);CS0219;CS8321</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Microsoft.AspNetCore.Components.WebAssembly" Version="{Sample.VersionOf("Microsoft.AspNetCore.Components.WebAssembly")}" />
            <PackageReference Include="Statsig.Emulator" Version="$(StatsigVersion)" />
            <PackageReference Include="Statsig.Generators" Version="$(StatsigVersion)" PrivateAssets="all" />
            <PackageReference Include="Statsig.Runtime.AspNetCore" Version="$(StatsigVersion)" />
            <PackageReference Include="Statsig.Testing" Version="$(StatsigVersion)" />
            <PackageReference Include="xunit.v3.assert" Version="{Sample.VersionOf("xunit.v3.mtp-off")}" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task Every_block_of_code_compiles_and_has_the_errors_that_it_shows_and_no_others()
    {
        var pages = Pages.Select(DocumentedCode.Read).ToList();
        Assert.All(pages, page => Assert.NotEmpty(page.Files));
        var consumer = new Consumer(packages, "documented").Write(Manifests.FileName, File.ReadAllText(Path.Combine(Repository.Root, Manifests.FileName)));
        foreach (var page in pages)
        {
            // A page with a manifest of its own is a project of its own.
            var folder = page.Manifest is null ? "Docs" : page.Name;
            consumer.Write($"{folder}/{folder}.csproj", Project).Write($"{folder}/Surroundings.cs", Surroundings);
            foreach (var (name, code) in page.Files)
            {
                consumer.Write($"{folder}/{name}", code);
            }

            if (page.Manifest is { } manifest)
            {
                consumer.Write($"{folder}/{Manifests.FileName}", manifest);
            }
        }

        var projects = Directory.GetFiles(consumer.Folder, "*.csproj", SearchOption.AllDirectories).Select(file => $"""<Project Path="{Path.GetRelativePath(consumer.Folder, file)}" />""");
        consumer.Write("Docs.slnx", $"<Solution>{string.Concat(projects)}</Solution>");
        var build = await consumer.BuildAsync();

        // Each block is there, and what it says that the build says is what the build says.
        var shown = pages.SelectMany(page => page.Files.Values).SelectMany(code => ShownError().Matches(code)).Select(match => match.Groups["id"].Value).Distinct().Order(StringComparer.Ordinal);
        Assert.True(shown.SequenceEqual(build.ErrorIds()), string.Join('\n', build.Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct()));
    }

    [GeneratedRegex("^// error (?<id>[A-Z]+[0-9]+):", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex ShownError();
}
