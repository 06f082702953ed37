namespace Statsig.Generators.Tests.Builds;

/// <summary>What Razor makes of pages today, in a real build: where things stand in them is Razor's to say.</summary>
public class RazorProjectTests
{
    [Fact]
    public async Task Names_and_keys_in_markup_and_code_are_reported_at_their_lines()
    {
        using var project = new TemporaryProject();
        project.Write("src/App/statsig.manifest.json", """{ "gates": { "new_checkout": {} } }""");
        project.Write("src/App/App.csproj", TemporaryProject
            .ProjectFile("<TargetFramework>net$(BundledNETCoreAppTargetFrameworkVersion)</TargetFramework><AddRazorSupportForMvc>true</AddRazorSupportForMvc>", items: "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />")
            .Replace("\"Microsoft.NET.Sdk\"", "\"Microsoft.NET.Sdk.Razor\"", StringComparison.Ordinal));
        project.Write(
            "src/App/Code.cs",
            """
            using Microsoft.AspNetCore.Components;
            using Statsig.Runtime;

            namespace App;

            public class GateView : ComponentBase
            {
                [Parameter, StatsigName(StatsigEntity.Gate)] public string Gate { get; set; }
                public bool IsOn([StatsigName(StatsigEntity.Gate)] string name) => true;
            }
            """);
        project.Write(
            "src/App/Page.razor",
            "@* secret-AbCdEf0123456789 *@\n<GateView Gate=\"new_chekout\" />\n<GateView Gate=\"@(\"new_chekout\")\" />\n<GateView Gate=\"new_checkout\" />\n<script>start('secret-AbCdEf0123456789')</script>\n");

        project.Write(
            "src/App/Views/Home.cshtml",
            "@using App\n@{ var view = new GateView { Gate = \"new_chekout\" }; }\n@if (view.IsOn(\"new_chekout\") || view.IsOn(\"new_checkout\"))\n{\n  <p title=\"@view.IsOn(\"new_chekout\")\">new_chekout</p>\n}\n<p>secret-AbCdEf0123456789</p>\n");

        var (succeeded, output) = await project.BuildAsync();

        Assert.False(succeeded, output);
        Assert.All(
            ["Page.razor(2,11): error STATSIG2001: ", "Page.razor(3,19): error STATSIG2001: ", "Page.razor(5,16): warning STATSIG3002: ",
                "Home.cshtml(2,37): error STATSIG2001: ", "Home.cshtml(3,16): error STATSIG2001: ", "Home.cshtml(5,24): error STATSIG2001: ", "Home.cshtml(7,4): warning STATSIG3002: "],
            place => Assert.Contains(place, output, StringComparison.Ordinal));
        Assert.DoesNotContain("Page.razor(1,", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Page.razor(4,", output, StringComparison.Ordinal);
    }
}
