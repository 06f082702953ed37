using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Analysis;

/// <summary>Every kind asked for as every other: only an experiment may be asked for as a dynamic config.</summary>
public class KindTests
{
    private const string Manifest = """
        { "gates": { "a_gate": {} }, "configs": { "a_config": {} }, "experiments": { "a_test": {} }, "layers": { "a_layer": {} } }
        """;

    [Theory]
    [InlineData("CheckGateAsync", "a_gate", null)]
    [InlineData("CheckGateAsync", "a_config", "'a_config' is a dynamic config in the manifest, not a gate")]
    [InlineData("CheckGateAsync", "a_test", "'a_test' is an experiment in the manifest, not a gate")]
    [InlineData("CheckGateAsync", "a_layer", "'a_layer' is a layer in the manifest, not a gate")]
    [InlineData("GetConfigAsync", "a_gate", "'a_gate' is a gate in the manifest, not a dynamic config")]
    [InlineData("GetConfigAsync", "a_config", null)]
    [InlineData("GetConfigAsync", "a_test", null)]
    [InlineData("GetConfigAsync", "a_layer", "'a_layer' is a layer in the manifest, not a dynamic config")]
    [InlineData("GetExperimentAsync", "a_gate", "'a_gate' is a gate in the manifest, not an experiment")]
    [InlineData("GetExperimentAsync", "a_config", "'a_config' is a dynamic config in the manifest, not an experiment")]
    [InlineData("GetExperimentAsync", "a_test", null)]
    [InlineData("GetExperimentAsync", "a_layer", "'a_layer' is a layer in the manifest, not an experiment")]
    [InlineData("GetLayerAsync", "a_gate", "'a_gate' is a gate in the manifest, not a layer")]
    [InlineData("GetLayerAsync", "a_config", "'a_config' is a dynamic config in the manifest, not a layer")]
    [InlineData("GetLayerAsync", "a_test", "'a_test' is an experiment in the manifest, not a layer")]
    [InlineData("GetLayerAsync", "a_layer", null)]
    public Task A_name_of_another_kind_is_reported(string method, string name, string? message)
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>(
            Manifest,
            $$"""
            using Statsig.Runtime;

            class App
            {
                object M(IStatsigClient client, StatsigUser user) => client.{{method}}({|#0:"{{name}}"|}, user);
            }
            """);
        if (message is not null)
        {
            test.ExpectedDiagnostics.Add(StatsigAnalyzerTest<NameAnalyzer>.Expect("STATSIG2005").WithLocation(0).WithMessage(message));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
