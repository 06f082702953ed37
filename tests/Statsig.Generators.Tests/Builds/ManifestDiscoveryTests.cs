namespace Statsig.Generators.Tests.Builds;

/// <summary>Which manifests a project gets, and how the severity of what is wrong in them is set: by real builds.</summary>
public class ManifestDiscoveryTests
{
    private const string Manifest = """{ "gates": { "new_checkout": {} } }""";

    [Fact]
    public async Task The_nearest_manifest_above_the_project_is_used()
    {
        using var project = new TemporaryProject()
            .Write("statsig.manifest.json", """{ "gates": { "not_this_one": {} } }""")
            .Write("src/statsig.manifest.json", Manifest)
            .Write("src/App/Code.cs", "class Code { const string Name = App.Flags.Gates.Names.NewCheckout; }");

        var (succeeded, output) = await project.BuildAsync("-warnaserror");

        Assert.True(succeeded, output);
    }

    [Fact]
    public async Task Named_manifests_are_used_instead_and_the_projects_properties_win()
    {
        using var project = new TemporaryProject(
            "<StatsigManifestFile>../web.json;../mobile.json</StatsigManifestFile><StatsigNamespace>Shop.Flags</StatsigNamespace><StatsigAccessibility>public</StatsigAccessibility>")
            .Write("src/statsig.manifest.json", """{ "gates": { "not_this_one": {} } }""")
            .Write("src/web.json", """{ "namespace": "Web", "accessibility": "internal", "gates": { "new_checkout": {} } }""")
            .Write("src/mobile.json", """{ "gates": { "dark_mode": {} } }""")
            .Write("src/App/Code.cs", "public class Code { public const string Names = Shop.Flags.Gates.Names.NewCheckout + Shop.Flags.Gates.Names.DarkMode; }");

        var (succeeded, output) = await project.BuildAsync("-warnaserror");

        Assert.True(succeeded, output);
    }

    [Fact]
    public async Task A_named_manifest_that_is_not_there_fails_the_build()
    {
        using var project = new TemporaryProject("<StatsigManifestFile>../web.json;../flag.json</StatsigManifestFile>").Write("src/web.json", Manifest);

        var (succeeded, output) = await project.BuildAsync();

        Assert.False(succeeded);
        Assert.Contains("App.csproj : error : StatsigManifestFile names '../flag.json', and there is no such file", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_search_there_is_no_manifest_and_a_warning()
    {
        using var project = new TemporaryProject("<StatsigManifestDiscovery>false</StatsigManifestDiscovery>").Write("src/App/statsig.manifest.json", Manifest);

        var (succeeded, output) = await project.BuildAsync();

        Assert.True(succeeded, output);
        Assert.Contains("CSC : warning STATSIG1011", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_globalconfig_sets_severities()
    {
        using var project = new TemporaryProject()
            .Write("src/App/statsig.manifest.json", "{ \"gates\": {\n  \"new_checkout\": { \"descripton\": \"\", \"lifecycle\": \"old\" },\n  \"new.checkout\": {} } }")
            .Write(".globalconfig", "is_global = true\ndotnet_diagnostic.STATSIG1003.severity = error\ndotnet_diagnostic.STATSIG1002.severity = none\ndotnet_diagnostic.STATSIG1005.severity = warning\n");

        var (succeeded, output) = await project.BuildAsync();

        Assert.False(succeeded);
        Assert.Contains("statsig.manifest.json(2,21): error STATSIG1003", output, StringComparison.Ordinal);
        Assert.DoesNotContain("STATSIG1002", output, StringComparison.Ordinal);
        Assert.Contains("statsig.manifest.json(3,3): warning STATSIG1005", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_without_analyzers_still_says_what_costs_an_accessor()
    {
        using var project = new TemporaryProject().Write("src/App/statsig.manifest.json", """{ "gates": { "new_checkout": { "owners": "" }, "new.checkout": {} } }""");

        var (succeeded, output) = await project.BuildAsync("-p:RunAnalyzers=false");

        Assert.False(succeeded);
        Assert.Contains("error STATSIG1005", output, StringComparison.Ordinal);
        Assert.DoesNotContain("STATSIG1003", output, StringComparison.Ordinal);
    }
}
