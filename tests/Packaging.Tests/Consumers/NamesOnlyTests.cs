using Packaging.Tests.Support;

namespace Packaging.Tests.Consumers;

public class NamesOnlyTests(PackedPackages packages)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>netstandard2.0</TargetFramework>
            <LangVersion>9</LangVersion>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Statsig.Generators" Version="$(StatsigVersion)" PrivateAssets="all" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>A team's own wrapper around a client that is not this project's.</summary>
    private const string Wrapper = """
        using Shop.Flags;
        using Statsig.Runtime;

        namespace Shop
        {
            public static class OwnFlags
            {
                public static string NewCheckout => IsOpen(Gates.Names.NewCheckout);

                public static string ByString => IsOpen("NAME");

                private static string IsOpen([StatsigName(StatsigEntity.Gate)] string gate) => gate;
            }
        }
        """;

    [Fact]
    public async Task Without_the_runtime_there_are_the_names_and_the_checks_of_strings()
    {
        var consumer = new Consumer(packages, "names").Write("Names.csproj", Project).Write(Manifests.FileName, Manifests.Shop)
            .Write("OwnFlags.cs", Wrapper.Replace("NAME", "new_checkout", StringComparison.Ordinal));
        await consumer.BuildTwiceAsync();

        consumer.Write("OwnFlags.cs", Wrapper.Replace("NAME", "new_chekout", StringComparison.Ordinal));
        var misspelt = await consumer.BuildAsync();

        Assert.Equal(["STATSIG2001"], misspelt.ErrorIds());
    }

    [Fact]
    public async Task A_project_that_wants_no_manifest_of_a_folder_above_has_none()
    {
        var consumer = new Consumer(packages, "opted-out")
            .Write(Manifests.FileName, Manifests.Shop)
            .Write("Tool/Empty.cs", "internal static class Empty { }")
            .Write("Tool/Tool.csproj", Project.Replace("<LangVersion>", "<StatsigManifestDiscovery>false</StatsigManifestDiscovery><LangVersion>", StringComparison.Ordinal));

        var build = await consumer.BuildAsync("Tool", "-p:EmitCompilerGeneratedFiles=true");

        // It is told that it has none, as a warning that it can switch off; nothing is generated from the one above.
        Assert.Equal(["STATSIG1011"], build.ErrorIds());
        Assert.DoesNotContain("Gates", string.Concat(Generated(consumer)), StringComparison.Ordinal);
        (await consumer.BuildAsync("Tool", "-p:NoWarn=STATSIG1011")).Succeeded();
    }

    private static IEnumerable<string> Generated(Consumer consumer) =>
        Directory.EnumerateFiles(consumer.Folder, "*.g.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
}
