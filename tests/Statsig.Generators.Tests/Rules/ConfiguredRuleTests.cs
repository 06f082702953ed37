using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;
using Statsig.Generators.Tests.Support.Sdks;

namespace Statsig.Generators.Tests.Rules;

/// <summary>Each rule about code has the severity that a project gives it, and says nothing where a project switches it off.</summary>
public class ConfiguredRuleTests
{
    private const string Manifest = """
        {
          "namespace": "App.Flags",
          "gates": { "new_checkout": {}, "stale_gate": { "lifecycle": "stale" }, "gone_gate": { "lifecycle": "archived" }, "late_gate": { "expires": "2020-01-01" } },
          "configs": { "settings": { "schema": { "properties": { "max_items": { "type": "integer" } } } } }
        }
        """;

    /// <summary>Something for every rule about code.</summary>
    private const string Code = """
        using Statsig.Runtime;

        class App
        {
            const string Key = "secret-AbCdEf0123456789";

            async System.Threading.Tasks.Task M(IStatsigClient client, string name)
            {
                await client.CheckGateAsync("new_chekout", new StatsigUser(""));
                _ = (client.GetConfigAsync("setings", null), client.GetExperimentAsync("button_test", null), client.GetLayerAsync("home", null), client.GetConfigAsync("new_checkout", null));
                _ = (client.CheckGateAsync(name, null), client.CheckGateAsync("stale_gate", null), client.CheckGateAsync("gone_gate", null), client.CheckGateAsync("late_gate", null));
                _ = (Statsig.Server.StatsigServer.GetConfigSync(null, "settings").Get<int>("max_itmes"), typeof(StatsigServerApi));
            }
        }
        """;

    public static TheoryData<string, bool> Ids
    {
        get
        {
            string[] everywhere =
            [
                "STATSIG2001", "STATSIG2002", "STATSIG2003", "STATSIG2004", "STATSIG2005", "STATSIG2006", "STATSIG2007", "STATSIG2008", "STATSIG2009", "STATSIG2010", "STATSIG4001", "STATSIG4002",
                "STATSIG4003", "STATSIG4004",
            ];
            var data = new TheoryData<string, bool> { { "STATSIG3001", true }, { "STATSIG3002", false }, { "STATSIG3003", true }, { "STATSIG3004", true } };
            foreach (var id in everywhere)
            {
                data.Add(id, false);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task A_rule_has_the_severity_that_it_is_given(string id, bool isClient)
    {
        foreach (var severity in (ReportDiagnostic[])[ReportDiagnostic.Error, ReportDiagnostic.Warn, ReportDiagnostic.Info])
        {
            var found = (await Analyze(id, severity, isClient)).Where(d => d.Id == id).ToList();

            Assert.NotEmpty(found);
            Assert.All(found, d => Assert.Equal(severity, ToReport(d.Severity)));
        }

        Assert.Empty((await Analyze(id, ReportDiagnostic.Suppress, isClient)).Where(d => d.Id == id));
    }

    private static ReportDiagnostic ToReport(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => ReportDiagnostic.Error,
        DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
        _ => ReportDiagnostic.Info,
    };

    private static async Task<ImmutableArray<Diagnostic>> Analyze(string id, ReportDiagnostic severity, bool isClient)
    {
        var compilation = CSharpCompilation.Create(
            "App",
            [CSharpSyntaxTree.ParseText(Code, new CSharpParseOptions(LanguageVersion.CSharp12), path: "App.cs")],
            [.. ReferenceSet.Net80, GeneratorSetup.Runtime, StubAssembly.Legacy],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: [new(id, severity)]));
        var options = new AnalyzerOptions(
            [new InMemoryFile("/app/statsig.manifest.json", Manifest), new InMemoryFile("/app/wwwroot/app.json", "{ \"key\": \"secret-AbCdEf0123456789\" }")],
            new InMemoryOptions(("StatsigProjectKind", isClient ? "Client" : "Server"), ("StatsigToday", "2027-01-01")));
        return await compilation.WithAnalyzers([new NameAnalyzer(), new CallAnalyzer(), new KeyAnalyzer(), new UnusedEntryAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
