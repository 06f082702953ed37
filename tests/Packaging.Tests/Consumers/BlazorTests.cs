using Packaging.Tests.Support;

namespace Packaging.Tests.Consumers;

public class BlazorTests(PackedPackages packages)
{
    private const string Secret = "secret-AbCdEfGh0123456789";

    [Fact]
    public async Task Blazor_WebAssembly_builds_with_a_client_key_and_not_with_a_server_secret()
    {
        var consumer = Sample.CopyTo(new Consumer(packages, "wasm"), "Checkout.Wasm", $"""
            <Project Sdk="Microsoft.NET.Sdk.BlazorWebAssembly">
              <PropertyGroup>
                <TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.AspNetCore.Components.WebAssembly" Version="{Sample.VersionOf("Microsoft.AspNetCore.Components.WebAssembly")}" />
                <PackageReference Include="Statsig.Generators" Version="$(StatsigVersion)" PrivateAssets="all" />
                <PackageReference Include="Statsig.Runtime.Hosting" Version="$(StatsigVersion)" />
              </ItemGroup>
            </Project>
            """);
        await consumer.BuildTwiceAsync("Checkout.Wasm");

        var settings = File.ReadAllText(consumer.PathOf("Checkout.Wasm/wwwroot/appsettings.json"));
        consumer.Write("Checkout.Wasm/wwwroot/appsettings.json", settings.Replace("client-emulator", Secret, StringComparison.Ordinal));
        consumer.Write("Checkout.Wasm/Key.cs", $"internal static class Key {{ public const string Server = \"{Secret}\"; }}");
        var leaking = await consumer.BuildAsync("Checkout.Wasm");

        Assert.Equal(["STATSIG3001", "STATSIG3004"], leaking.ErrorIds());
        Assert.Matches(@"Key\.cs\(1,\d+\): error STATSIG3001: ", leaking.Output);
        Assert.DoesNotContain(Secret, leaking.Output, StringComparison.Ordinal);
    }
}
