using Packaging.Tests.Support;

namespace Packaging.Tests.Consumers;

public class SharedManifestTests(PackedPackages packages)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net8.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Statsig.Generators" Version="$(StatsigVersion)" PrivateAssets="all" />
            <PackageReference Include="Statsig.Runtime" Version="$(StatsigVersion)" />
          </ItemGroup>
          <!--more-->
        </Project>
        """;

    private const string Code = """
        using System.Threading.Tasks;
        using Shop.Flags;
        using Statsig.Runtime;

        namespace NAME;

        internal static class Page
        {
            public static ValueTask<bool> IsNewAsync(StatsigUser user) => Gates.NewCheckout.CheckAsync(user);

            public static async Task<string> BannerAsync(StatsigUser user) => (await Configs.CheckoutSettings.GetAsync(user)).Banner;
        }
        """;

    [Fact]
    public async Task Two_projects_share_one_manifest_and_see_each_others_internals()
    {
        var consumer = new Consumer(packages, "shared")
            .Write(Manifests.FileName, Manifests.Shop)
            .Write("Core/Core.csproj", Project.Replace("<!--more-->", "<ItemGroup><InternalsVisibleTo Include=\"Web\" /></ItemGroup>", StringComparison.Ordinal))
            .Write("Core/Page.cs", Code.Replace("NAME", "Core", StringComparison.Ordinal))
            .Write("Web/Web.csproj", Project.Replace("<!--more-->", "<ItemGroup><ProjectReference Include=\"../Core/Core.csproj\" /></ItemGroup>", StringComparison.Ordinal))
            .Write("Web/Page.cs", Code.Replace("NAME", "Web", StringComparison.Ordinal))
            .Write("Shop.slnx", """<Solution><Project Path="Core/Core.csproj" /><Project Path="Web/Web.csproj" /></Solution>""");

        await consumer.BuildTwiceAsync();

        // The suppressor runs where analyzers do not.
        (await consumer.BuildAsync("--no-incremental", "-p:RunAnalyzers=false")).Succeeded();
    }
}
