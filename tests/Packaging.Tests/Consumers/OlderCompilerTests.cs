using Packaging.Tests.Support;

namespace Packaging.Tests.Consumers;

public class OlderCompilerTests(PackedPackages packages)
{
    [Theory]
    [InlineData("roslyn4.7", "Roslyn 4.7")]
    [InlineData("roslyn3.11", "Roslyn 3.11")]
    public async Task A_compiler_that_cannot_load_the_package_is_an_error_that_names_the_SDK(string compiler, string named)
    {
        var consumer = Project("older" + compiler);

        var build = await consumer.BuildAsync("-p:CompilerApiVersion=" + compiler);

        Assert.NotEqual(0, build.ExitCode);
        Assert.Matches($@"App\.csproj : error : Statsig\.Generators needs the C# compiler of the \.NET SDK 8\.0\.100 .*{named}.*global\.json", build.Output);
        Assert.DoesNotContain("CS0103", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compiler_that_does_not_say_what_it_is_is_too_old()
    {
        var consumer = Project("nameless");
        consumer.Write("Directory.Build.targets", """
            <Project>
              <Target Name="ForgetTheCompiler" BeforeTargets="_StatsigRequireCompiler">
                <PropertyGroup>
                  <CompilerApiVersion />
                </PropertyGroup>
              </Target>
            </Project>
            """);

        var build = await consumer.BuildAsync();

        Assert.NotEqual(0, build.ExitCode);
        Assert.Matches(@"App\.csproj : error : Statsig\.Generators needs .*older still", build.Output);
    }

    [Fact]
    public async Task The_oldest_compiler_that_can_is_none()
    {
        (await Project("oldest").BuildAsync("-p:CompilerApiVersion=roslyn4.8")).Succeeded();
    }

    private Consumer Project(string name) => new Consumer(packages, name)
        .Write(Manifests.FileName, Manifests.Shop)
        .Write("Program.cs", "System.Console.WriteLine(Shop.Flags.Gates.Names.NewCheckout);")
        .Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)</TargetFramework>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Statsig.Generators" Version="$(StatsigVersion)" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
}
