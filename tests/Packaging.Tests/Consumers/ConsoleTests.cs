using Packaging.Tests.Support;

namespace Packaging.Tests.Consumers;

public class ConsoleTests(PackedPackages packages)
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)</TargetFramework>
            <OutputType>Exe</OutputType>
            <ImplicitUsings>enable</ImplicitUsings>
            <AnalysisLevel>latest-recommended</AnalysisLevel>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Statsig.Generators" Version="$(StatsigVersion)" PrivateAssets="all" />
            <PackageReference Include="Statsig.Runtime" Version="$(StatsigVersion)" />
            <PackageReference Include="Statsig.Emulator" Version="$(StatsigVersion)" />
          </ItemGroup>
        </Project>
        """;

    private const string Program = """
        using Shop.Flags;
        using Statsig.Emulator;
        using Statsig.Runtime;

        await using var emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestPath = args[0] });
        emulator.OverrideGate(Gates.Names.NewCheckout, true, userId: "42");
        await using var client = StatsigClient.Initialize(new StatsigOptions
        {
            ApiKey = emulator.ApiKey,
            ApiBaseAddress = emulator.BaseAddress,
            EventsBaseAddress = emulator.BaseAddress,
        });

        var user = new StatsigUser("42");
        Console.WriteLine($"gate {await Gates.NewCheckout.CheckAsync(user)}");
        Console.WriteLine($"items {(await Configs.CheckoutSettings.GetAsync(user)).MaxItems}");
        """;

    [Fact]
    public async Task It_builds_without_a_warning_runs_and_builds_again_only_when_the_manifest_changes()
    {
        var consumer = new Consumer(packages, "console").Write("App/App.csproj", Project).Write("App/Program.cs", Program).Write(Manifests.FileName, Manifests.Shop);
        await consumer.BuildTwiceAsync("App");

        var run = (await consumer.RunAsync("run", "--project", "App", "--no-build", "--", consumer.PathOf(Manifests.FileName))).Succeeded();
        Assert.Contains("gate True", run.Output, StringComparison.Ordinal);
        Assert.Contains("items 20", run.Output, StringComparison.Ordinal);

        consumer.Write(Manifests.FileName, Manifests.Shop.Replace("\"new_checkout\"", "\"old_checkout\"", StringComparison.Ordinal));
        var changed = await consumer.BuildAsync("App");
        Assert.Equal(["CS0117"], changed.ErrorIds());
        Assert.Matches(@"Program\.cs\(6,\d+\): error CS0117: .*'NewCheckout'", changed.Output);
    }
}
