using Microsoft.CodeAnalysis.Testing;
using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.Tests.Analysis;

public class ManifestAnalyzerTests
{
    [Theory]
    [InlineData("STATSIG1002", "{\n  \"gates\": { \"ab\": { \"default\": \"no\" } }\n}", 2, 33, 2, 37)]
    [InlineData("STATSIG1006", "{\n  \"gates\": { \"a!\": {} }\n}", 2, 14, 2, 18)]
    [InlineData("STATSIG1007", "{ \"configs\": { \"ab\": { \"schema\": 1 } } }", 1, 34, 1, 35)]
    [InlineData("STATSIG1009", "{ \"configs\": { \"ab\": { \"default\": 1 } } }", 1, 35, 1, 36)]
    public Task A_fault_that_does_not_stop_generation_is_reported_here(string id, string manifest, int line, int column, int endLine, int endColumn) =>
        StatsigAnalyzerTest<ManifestAnalyzer>.VerifyAsync(manifest, "", Error(id, line, column, endLine, endColumn));

    [Theory]
    [InlineData("{ \"gaets\": {} }", 1, 3, 1, 10)]
    public Task An_unknown_property_is_a_warning(string manifest, int line, int column, int endLine, int endColumn) =>
        StatsigAnalyzerTest<ManifestAnalyzer>.VerifyAsync(
            manifest, "", DiagnosticResult.CompilerWarning("STATSIG1003").WithSpan("/app/statsig.manifest.json", line, column, endLine, endColumn));

    [Theory]
    [InlineData("{ \"gates\": { \"ab\": {}, \"ab\": {} } }")]
    [InlineData("{ \"gates\": { \"a_b\": {}, \"a-b\": {} } }")]
    [InlineData("{")]
    public Task What_the_generator_reports_is_not_reported_twice(string manifest) => StatsigAnalyzerTest<ManifestAnalyzer>.VerifyAsync(manifest, "");

    [Fact]
    public Task A_good_manifest_is_silent() => StatsigAnalyzerTest<ManifestAnalyzer>.VerifyAsync("{ \"gates\": { \"ab\": {} } }", "");

    [Fact]
    public Task No_manifest_is_a_warning() => StatsigAnalyzerTest<ManifestAnalyzer>.VerifyAsync(null, "", DiagnosticResult.CompilerWarning("STATSIG1011"));

    private static DiagnosticResult Error(string id, int line, int column, int endLine, int endColumn) =>
        DiagnosticResult.CompilerError(id).WithSpan("/app/statsig.manifest.json", line, column, endLine, endColumn);
}
