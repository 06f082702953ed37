using Packaging.Tests.Support;

namespace Packaging.Tests.Consumers;

public class BrokenSampleTests(PackedPackages packages)
{
    [Fact]
    public async Task The_sample_that_must_not_build_does_not_for_the_reasons_that_it_shows()
    {
        var program = File.ReadAllText(Path.Combine(Repository.Root, "samples/Checkout.Broken/Program.cs"));
        var manifest = File.ReadAllText(Path.Combine(Repository.Root, Manifests.FileName));
        var consumer = new Consumer(packages, "broken").Write(Manifests.FileName, manifest).Write("Program.cs", program).Write("Checkout.Broken.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)</TargetFramework>
                <OutputType>Exe</OutputType>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Statsig.Generators" Version="$(StatsigVersion)" PrivateAssets="all" />
                <PackageReference Include="Statsig.Runtime" Version="$(StatsigVersion)" />
              </ItemGroup>
            </Project>
            """);

        var build = await consumer.BuildAsync();

        Assert.Equal(["CS0117", "STATSIG2001"], build.ErrorIds());
        Assert.Matches(@"Program\.cs\(\d+,\d+\): error STATSIG2001: .*'new_chekout'.*did you mean 'new_checkout'\?", build.Output);
    }
}
