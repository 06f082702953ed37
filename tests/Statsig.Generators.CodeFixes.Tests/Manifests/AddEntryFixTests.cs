using Statsig.Generators.Analysis;
using Statsig.Generators.CodeFixes.Manifests;
using Statsig.Generators.CodeFixes.Tests.Support;

namespace Statsig.Generators.CodeFixes.Tests.Manifests;

public class AddEntryFixTests
{
    private const string Manifest = "{\n  // ours\n  \"gates\": {\n    \"a_gate\": {}, // first\n    \"z_gate\": {}\n  }\n}\n";

    [Fact]
    public Task The_gate_is_put_in_its_place()
    {
        var test = Test(
            Source("client.CheckGateAsync({|STATSIG2001:\"new_checkout\"|}, user)"),
            Manifest,
            "{\n  // ours\n  \"gates\": {\n    \"a_gate\": {}, // first\n    \"new_checkout\": {},\n    \"z_gate\": {}\n  }\n}\n");
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Add the gate 'new_checkout' to statsig.manifest.json", action.Title);
        return test.RunAsync();
    }

    [Fact]
    public Task Every_kind_goes_to_its_section_and_all_at_once()
    {
        var test = Test(
            Source(
                "client.CheckGateAsync({|STATSIG2001:\"new_checkout\"|}, user)", "client.GetConfigAsync({|STATSIG2002:\"settings\"|}, user)",
                "client.GetExperimentAsync({|STATSIG2003:\"button_test\"|}, user)", "client.GetLayerAsync({|STATSIG2004:\"home\"|}, user)",
                "client.CheckGateAsync({|STATSIG2001:\"new_checkout\"|}, user)"),
            Manifest,
            "{\n  // ours\n  \"gates\": {\n    \"a_gate\": {}, // first\n    \"new_checkout\": {},\n    \"z_gate\": {}\n  },\n  \"configs\": {\n    \"settings\": {}\n  },\n"
            + "  \"experiments\": {\n    \"button_test\": {}\n  },\n  \"layers\": {\n    \"home\": {}\n  }\n}\n");
        test.NumberOfIncrementalIterations = 4;
        test.NumberOfFixAllIterations = 1;
        return test.RunAsync();
    }

    [Theory]
    [InlineData("\"x!\"", "{ \"gates\": {} }")]
    [InlineData("\"a\"", "{ \"gates\": {} }")]
    [InlineData("\"a-gate\"", "{ \"gates\": { \"a_gate\": {} } }")]
    public async Task What_would_make_the_manifest_wrong_is_not_offered(string name, string manifest)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var project = FixedProject.Create(Source($"client.CheckGateAsync({name}, user)"), manifest);
        var diagnostic = Assert.Single(await project.AnalyzeAsync(cancellation));

        Assert.Equal("STATSIG2001", diagnostic.Id);
        Assert.Empty(await project.OfferAsync(new AddEntryFixProvider(), diagnostic, cancellation));
    }

    [Fact]
    public Task Of_several_manifests_each_is_offered()
    {
        const string Other = "/app/search/statsig.manifest.json";
        var test = Test(Source("client.CheckGateAsync({|STATSIG2001:\"new_checkout\"|}, user)"), "{ \"gates\": { \"a_gate\": {} } }", "{ \"gates\": { \"a_gate\": {} } }");
        test.TestState.AdditionalFiles.Add((Other, "{ \"gates\": {} }"));
        test.FixedState.AdditionalFiles.Add((Other, "{ \"gates\": {\n  \"new_checkout\": {}\n} }"));
        test.CodeActionEquivalenceKey = AddEntriesFixAllProvider.KeyFor(Other);
        test.CodeActionVerifier = (action, verifier) => verifier.Equal("Add the gate 'new_checkout' to search/statsig.manifest.json", action.Title);
        return test.RunAsync();
    }

    private static StatsigFixTest<NameAnalyzer, AddEntryFixProvider> Test(string source, string manifest, string fixedManifest)
    {
        var test = new StatsigFixTest<NameAnalyzer, AddEntryFixProvider>(
            source, System.Text.RegularExpressions.Regex.Replace(source, @"\{\|STATSIG\d+:(.*?)\|\}", "$1"), manifest, fixedManifest);
        test.DisabledDiagnostics.Add("STATSIG2007");
        return test;
    }

    private static string Source(params string[] calls) => $$"""
        using Statsig.Runtime;

        class Program
        {
            static void M(IStatsigClient client, StatsigUser user) => Use({{string.Join(", ", calls)}});
            static void Use(params object[] all) { }
        }
        """;
}
