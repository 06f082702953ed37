using Microsoft.CodeAnalysis.Testing;
using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Rules;

public class SeverityTests
{
    private const string Source = """
        using Statsig.Runtime;

        class App
        {
            void M(IStatsigClient client, StatsigUser user) => _ = client.CheckGateAsync("new_chekout", user);
        }
        """;

    [Theory]
    [InlineData("/.editorconfig", "root = true\n[*.cs]\n", "warning")]
    [InlineData("/.editorconfig", "root = true\n[*.cs]\n", "suggestion")]
    [InlineData("/.globalconfig", "is_global = true\n", "warning")]
    [InlineData("/.globalconfig", "is_global = true\n", "none")]
    public Task A_rule_in_code_is_set_by_either_file(string path, string head, string severity)
    {
        var test = new StatsigAnalyzerTest<NameAnalyzer>("""{ "gates": { "new_checkout": {} } }""", Source);
        test.TestState.AnalyzerConfigFiles.Add((path, $"{head}dotnet_diagnostic.STATSIG2001.severity = {severity}\n"));
        if (severity != "none")
        {
            test.ExpectedDiagnostics.Add(Result("STATSIG2001", severity).WithSpan(5, 82, 5, 95).WithArguments("new_chekout", "; did you mean 'new_checkout'?"));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("none")]
    public Task A_rule_in_the_manifest_is_set_by_globalconfig(string severity)
    {
        var test = new StatsigAnalyzerTest<ManifestAnalyzer>("""{ "gates": { "a!": {} } }""", "");
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\ndotnet_diagnostic.STATSIG1006.severity = {severity}\n"));
        if (severity != "none")
        {
            test.ExpectedDiagnostics.Add(Result("STATSIG1006", severity).WithSpan("/app/statsig.manifest.json", 1, 14, 1, 18));
        }

        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static DiagnosticResult Result(string id, string severity) => new(
        id, severity == "warning" ? Microsoft.CodeAnalysis.DiagnosticSeverity.Warning : Microsoft.CodeAnalysis.DiagnosticSeverity.Info);
}
