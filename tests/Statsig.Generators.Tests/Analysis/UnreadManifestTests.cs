using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;
using Statsig.Generators.Tests.Support.Sdks;

namespace Statsig.Generators.Tests.Analysis;

/// <summary>A fault in the manifest is one error there, and not one at each use of what could not be read.</summary>
public class UnreadManifestTests
{
    [Theory]
    [InlineData("""{ "gates": [], "configs": { "settings": {} } }""")]
    [InlineData("""{ "gates": "new_checkout", "configs": { "settings": {} } }""")]
    [InlineData("""{ "gates": null, "configs": { "settings": {} } }""")]
    [InlineData("""{ "gates": { "other": {} }, "configs": { "settings": {} }, "gates": { "new_checkout": {} } }""")]
    public Task Names_of_a_section_that_could_not_be_read_are_not_reported(string manifest) => Verify(
        manifest,
        """
        StatsigServer.CheckGateSync(user, "new_checkout");
        StatsigServer.CheckGateSync(user, "settings");
        StatsigServer.GetConfigSync(user, {|STATSIG2002:"setings"|});
        """);

    [Theory]
    [InlineData("""{ "configs": { "settings": {} }, "experiments": [], "gates": {} }""")]
    public Task A_config_may_be_an_experiment_that_could_not_be_read(string manifest) => Verify(
        manifest,
        """
        StatsigServer.GetConfigSync(user, "button_test");
        StatsigServer.GetExperimentSync(user, "button_test");
        StatsigServer.CheckGateSync(user, {|STATSIG2001:"new_checkout"|});
        """);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"gates\": { \"new_chec")]
    [InlineData("{ \"gates\": { \"other\": {}, new_checkout: {} }, \"configs\": { \"settings\": { \"schema\": { \"properties\": { \"a\": { } max_items\": {} } } } } }")]
    public Task Nothing_is_said_of_a_manifest_that_is_broken(string manifest) => Verify(
        manifest,
        """
        StatsigServer.CheckGateSync(user, "new_checkout");
        StatsigServer.GetConfigSync(user, "settings").Get<int>("max_items");
        """);

    [Theory]
    [InlineData("5")]
    [InlineData("""{ "properties": [] }""")]
    [InlineData("""{ "properties": { "max_items": 5 } }""")]
    [InlineData("""{ "type": "objekt", "properties": { "max_items": {} } }""")]
    [InlineData("""{ "$ref": "#/$defs/Missing" }""")]
    public Task Keys_of_a_schema_that_could_not_be_read_are_not_reported(string schema) => Verify(
        "{ \"configs\": { \"settings\": { \"schema\": " + schema + " } } }", """StatsigServer.GetConfigSync(user, "settings").Get<int>("max_items");""");

    [Theory]
    [InlineData("""{ "gates": { "new_checkout": 5 } }""")]
    [InlineData("""{ "gates": { "new_checkout": { "lifecycle": "gone", "default": "no", "identifier": "1" } } }""")]
    [InlineData("""{ "gates": { "new_checkout": {}, "new-checkout": {}, "new_checkout": {} } }""")]
    public Task A_faulty_entry_is_there_all_the_same(string manifest) => Verify(
        manifest,
        """
        StatsigServer.CheckGateSync(user, "new_checkout");
        StatsigServer.CheckGateSync(user, {|STATSIG2001:"new_chekout"|});
        """);

    private static Task Verify(string manifest, string statements)
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>(
            manifest, StubAssembly.Legacy, $$"""
            using Statsig;
            using Statsig.Server;

            class App
            {
                void M(StatsigUser user)
                {
                    {{statements}}
                }
            }
            """);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
