using Packaging.Tests.Support;

namespace Packaging.Tests.Consumers;

public class WebTests(PackedPackages packages)
{
    [Fact]
    public async Task AspNetCore_with_gates_on_endpoints_and_controllers()
    {
        var consumer = Sample.CopyTo(new Consumer(packages, "web"), "Checkout.Api", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.AspNetCore.OpenApi" Version="{Sample.VersionOf("Microsoft.AspNetCore.OpenApi")}" />
                <PackageReference Include="Statsig.Generators" Version="$(StatsigVersion)" PrivateAssets="all" />
                <PackageReference Include="Statsig.Runtime.AspNetCore" Version="$(StatsigVersion)" />
                <PackageReference Include="Statsig.Emulator" Version="$(StatsigVersion)" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write("Checkout.Api/OrdersController.cs", Controller("Gates.Names.NewCheckout"));
        await consumer.BuildTwiceAsync("Checkout.Api");

        // An attribute's string is held against the manifest.
        consumer.Write("Checkout.Api/OrdersController.cs", Controller("\"new_chekout\""));
        var misspelt = await consumer.BuildAsync("Checkout.Api");
        Assert.Equal(["STATSIG2001"], misspelt.ErrorIds());
    }

    private static string Controller(string gate) => $$"""
        using Checkout.Flags;
        using Microsoft.AspNetCore.Mvc;
        using Statsig.Runtime.AspNetCore;

        namespace Checkout.Api;

        [RequireGate({{gate}})]
        public sealed class OrdersController : ControllerBase
        {
            internal static string Gate => Gates.Names.NewCheckout;
        }
        """;
}
