using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;
using Statsig.Generators.Tests.Support.Sdks;

namespace Statsig.Generators.Tests.Analysis;

/// <summary>Whoever gives a key where a name belongs, or writes one into the manifest, must not find it in the log of a build.</summary>
public class KeyInNameTests
{
    private const string Secret = "secret-AbCdEf0123456789";
    private const string Console = "console-AbCdEf0123456789";

    [Theory]
    [InlineData("STATSIG2001", "StatsigServer.CheckGateSync(user, \"" + Secret + "\");", "The manifest has no gate 'secret-AbC…'; this is a server secret")]
    [InlineData("STATSIG2002", "StatsigServer.GetConfigSync(user, \"" + Console + "\");", "The manifest has no dynamic config 'console-Ab…'; this is a console key")]
    [InlineData("STATSIG2003", "StatsigServer.GetExperimentSync(user, \"a " + Secret + ", " + Console + "\");", "The manifest has no experiment 'a secret-AbC…, console-Ab…'; this is a server secret")]
    [InlineData("STATSIG2004", "StatsigServer.GetLayerSync(user, \"" + Secret + "\");", "The manifest has no layer 'secret-AbC…'; this is a server secret")]
    [InlineData("STATSIG2008", "StatsigServer.GetConfigSync(user, \"settings\").Get(\"" + Secret + "\", 5);", "The schema of 'settings' has no parameter 'secret-AbC…'; this is a server secret")]
    public async Task A_key_in_the_place_of_a_name_is_not_repeated(string id, string statement, string message)
    {
        var diagnostics = await Analyze("""{ "configs": { "settings": { "schema": { "properties": { "max_items": {} } } } } }""", statement);

        Assert.Equal(message, Assert.Single(diagnostics, d => d.Id == id).GetMessage(CultureInfo.InvariantCulture));
        AssertHidden(diagnostics);
    }

    [Theory]
    [InlineData("StatsigServer.CheckGateSync(user, \"" + Secret + "\");")]
    [InlineData("StatsigServer.CheckGateSync(user, \"secret-AbCdEf012345678\" + 9);")]
    [InlineData("StatsigServer.CheckGateSync(user, \"secret-AbCdEf0123456798\".Replace(\"98\", \"89\"));")]
    [InlineData("StatsigServer.CheckGateSync(user, \"sekret-abcdef0123456789\");")]
    [InlineData("StatsigServer.GetConfigSync(user, \"" + Secret + "\");")]
    [InlineData("StatsigServer.GetLayerSync(user, \"" + Secret + "\").Get<bool>(\"" + Secret + "\");")]
    [InlineData("StatsigServer.GetLayerSync(user, \"" + Secret + "\").Get<bool>(\"sekret-abcdef0123456789\");")]
    [InlineData("StatsigServer.GetLayerSync(user, \"" + Secret + "\").Get<int>(\"" + Secret + "\");")]
    public async Task A_key_in_the_manifest_is_not_repeated(string statement) => AssertHidden(await Analyze(
        """
        {
          "gates": { "KEY": { "lifecycle": "stale", "expires": "2020-01-01", "owner": "KEY", "staleReason": "KEY" } },
          "layers": { "KEY": { "lifecycle": "archived", "schema": { "properties": { "KEY": { "type": "integer" } } } } }
        }
        """.Replace("KEY", Secret, StringComparison.Ordinal),
        statement));

    [Theory]
    [InlineData("""{ "KEY": {}, "gates": { "KEY": { "KEY": 5 } } }""")]
    [InlineData("""{ "namespace": "KEY", "accessibility": "KEY", "gates": { "ab": { "lifecycle": "KEY", "expires": "KEY", "identifier": "KEY" } } }""")]
    [InlineData("""{ "configs": { "ab": { "schema": { "properties": { "a": { "type": "KEY" }, "b": { "enum": ["x"] }, "c": { "$ref": "KEY" } } }, "default": { "b": "KEY", "KEY": 1 } } } }""")]
    [InlineData("""{ "gates": { "KEY": {}, "KEY": {}, "KEY!": {} } }""")]
    public async Task A_fault_in_the_manifest_repeats_no_key(string manifest) => AssertHidden(await Analyze(manifest.Replace("KEY", Secret, StringComparison.Ordinal), ""));

    [Theory]
    [InlineData("{ \"gates\": { \"KEY\": {}, \"KEy\": {} } }", "The gates 'secret-AbC…' and 'secret-abC…' both become '…' in C#; give one of them another \"identifier\".")]
    [InlineData("{ \"configs\": { \"KEY\": { \"schema\": { \"properties\": { \"a\": {} } } }, \"KEY config\": { \"schema\": { \"properties\": { \"a\": {} } } } } }", "…")]
    public void A_fault_that_the_generator_reports_repeats_no_key_in_a_csharp_name_either(string manifest, string message)
    {
        var run = GeneratorRun.Of(manifest.Replace("KEY", Secret, StringComparison.Ordinal).Replace("KEy", Secret.Replace('A', 'a'), StringComparison.Ordinal));

        var diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("STATSIG1005", diagnostic.Id);
        Assert.Contains(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        AssertHidden(run.Diagnostics);
    }

    private static void AssertHidden(IEnumerable<Diagnostic> diagnostics)
    {
        Assert.NotEmpty(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            foreach (var text in diagnostic.Properties.Values.Append(diagnostic.GetMessage(CultureInfo.InvariantCulture)))
            {
                Assert.DoesNotContain("AbCd", text ?? "", StringComparison.Ordinal);
            }
        }
    }

    private static async Task<IReadOnlyList<Diagnostic>> Analyze(string manifest, string statement)
    {
        var source = $$"""
            using Statsig;
            using Statsig.Server;

            class App { void M(StatsigUser user) { {{statement}} } }
            """;
        var compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp12), path: "App.cs")],
            [.. ReferenceSet.Net80, GeneratorSetup.Runtime, StubAssembly.Legacy],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: [new("STATSIG4004", ReportDiagnostic.Warn)]));
        var options = new AnalyzerOptions([new InMemoryFile("/app/statsig.manifest.json", manifest)], new InMemoryOptions());
        DiagnosticAnalyzer[] analyzers = [new NameAnalyzer(), new ManifestAnalyzer(), new UnusedEntryAnalyzer()];
        var found = await compilation.WithAnalyzers([.. analyzers], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Where(static d => d.Id != "STATSIG2006")];
    }
}
