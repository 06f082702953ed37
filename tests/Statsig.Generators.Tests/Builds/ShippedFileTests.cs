namespace Statsig.Generators.Tests.Builds;

/// <summary>What a client project ships as files, in a real build.</summary>
public class ShippedFileTests
{
    private const string Key = "secret-AbCdEf0123456789";

    private static readonly string[] Text =
    [
        "appsettings.json", "appsettings.Production.json", "wwwroot/appsettings.json", "wwwroot/js/site.js", "wwwroot/js/site.js.map", "wwwroot/src/site.ts", "wwwroot/src/view.tsx",
        "wwwroot/index.html", "wwwroot/css/site.css", "wwwroot/css/site.scss", "wwwroot/robots.txt", "wwwroot/web.config", "wwwroot/feed.xml", "wwwroot/.env", "wwwroot/.env.production",
        "wwwroot/config.yaml", "wwwroot/config.yml", "wwwroot/config.toml", "wwwroot/data/LOUD.JSON", "wwwroot/logo.svg", "wwwroot/site.webmanifest",
        "wwwroot/.well-known/security.txt", "wwwroot/README.md", "wwwroot/data.csv", "wwwroot/_headers",
    ];

    private static readonly string[] Silent =
        ["wwwroot/logo.png", "wwwroot/fonts/a.woff2", "wwwroot/model.bin", "wwwroot/unknown", "wwwroot/node_modules/a/index.js", "wwwroot/pages/Page.razor", "wwwroot/pages/Page.cshtml", "other.json", "data/appsettings.txt"];

    [Theory]
    [InlineData("Client", true)]
    [InlineData("Server", false)]
    public async Task Text_of_all_kinds_is_looked_through_and_nothing_else_is_read(string kind, bool isClient)
    {
        using var project = new TemporaryProject($"<StatsigProjectKind>{kind}</StatsigProjectKind><EnableDefaultCompileItems>false</EnableDefaultCompileItems>", "<Compile Include=\"Code.cs\" />");
        project.Write("src/App/statsig.manifest.json", "{}");
        foreach (var file in Text)
        {
            project.Write("src/App/" + file, $"ApiKey = {Key}");
        }

        foreach (var file in Silent)
        {
            // What the compiler calls binary, and would make an error of.
            project.Write("src/App/" + file, $"\0\0\0 {Key} \uFFFD");
        }

        var (succeeded, output) = await project.BuildAsync();

        Assert.Equal(!isClient, succeeded);
        foreach (var file in Text)
        {
            Assert.True(isClient == output.Contains($"App/{file}(1,10): error STATSIG3004: ", StringComparison.Ordinal), file + "\n" + output);
        }

        Assert.DoesNotContain("CS2015", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, output, StringComparison.Ordinal);
        Assert.All(Silent, file => Assert.DoesNotContain("App/" + file + "(", output, StringComparison.Ordinal));
    }
}
