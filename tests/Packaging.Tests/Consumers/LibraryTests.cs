using Packaging.Tests.Support;

namespace Packaging.Tests.Consumers;

public class LibraryTests(PackedPackages packages)
{
    private const string References = """
          <ItemGroup>
            <PackageReference Include="Statsig.Generators" Version="$(StatsigVersion)" PrivateAssets="all" />
            <PackageReference Include="Statsig.Runtime" Version="$(StatsigVersion)" />
          </ItemGroup>
        """;

    private const string Code = """
        using System.Threading.Tasks;
        using Shop.Flags;
        using Statsig.Runtime;

        namespace Shop
        {
            public static class Basket
            {
                public static async Task<int> MaxItemsAsync(IStatsigClient client, StatsigUser user) =>
                    await Gates.NewCheckout.CheckAsync(client, user).ConfigureAwait(false)
                        ? (await Configs.CheckoutSettings.GetAsync(client, user).ConfigureAwait(false)).MaxItems
                        : (await Layers.CheckoutLayer.GetAsync(client, user).ConfigureAwait(false)).Columns;

                public static async Task<bool> IsBlueAsync(IStatsigClient client, StatsigUser user) =>
                    (await Experiments.ButtonTest.EvaluateAsync(client, user).ConfigureAwait(false)).Group == ButtonTestGroup.Blue;
            }
        }
        """;

    [Fact]
    public async Task Netstandard20_with_CSharp_9()
    {
        var consumer = Library("library", """
            <TargetFramework>netstandard2.0</TargetFramework>
            <LangVersion>9</LangVersion>
            """);

        await consumer.BuildTwiceAsync();
    }

    [Fact]
    public async Task Several_frameworks_at_once()
    {
        var consumer = Library("multi-targeted", """
            <TargetFrameworks>net$(BundledNETCoreAppTargetFrameworkVersion);net8.0;netstandard2.0</TargetFrameworks>
            <LangVersion>12</LangVersion>
            """);

        await consumer.BuildTwiceAsync();
        Assert.Equal(3, Directory.GetFiles(consumer.Folder, "Library.dll", SearchOption.AllDirectories).Count(file => file.Contains("/bin/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Versions_in_one_place_for_all_projects()
    {
        var consumer = Library("central", "<TargetFramework>netstandard2.0</TargetFramework>\n<LangVersion>12</LangVersion>")
            .Write("Directory.Packages.props", """
                <Project>
                  <PropertyGroup>
                    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageVersion Include="Statsig.Runtime" Version="$(StatsigVersion)" />
                    <GlobalPackageReference Include="Statsig.Generators" Version="$(StatsigVersion)" />
                  </ItemGroup>
                </Project>
                """);
        consumer.Write("Library.csproj", File.ReadAllText(consumer.PathOf("Library.csproj")).Replace(References, """
              <ItemGroup>
                <PackageReference Include="Statsig.Runtime" />
              </ItemGroup>
            """, StringComparison.Ordinal));

        await consumer.BuildTwiceAsync();
    }

    private Consumer Library(string name, string properties) => new Consumer(packages, name)
        .Write(Manifests.FileName, Manifests.Shop)
        .Write("Basket.cs", Code)
        .Write("Library.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {properties}
              </PropertyGroup>
            {References}
            </Project>
            """);
}
