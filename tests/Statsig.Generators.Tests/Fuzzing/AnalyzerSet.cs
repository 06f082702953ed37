using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;
using Statsig.Generators.Tests.Support.Sdks;

namespace Statsig.Generators.Tests.Fuzzing;

/// <summary>All analyzers, over compilations of any sources.</summary>
internal static class AnalyzerSet
{
    private const string Manifest = """
        {
          "gates": { "new_checkout": {}, "stale_gate": { "lifecycle": "stale" }, "archived": { "lifecycle": "archived" } },
          "configs": { "settings": { "schema": { "properties": { "max_items": { "type": "integer" } } } } },
          "experiments": { "button_test": { "expires": "2020-01-01" } },
          "layers": { "home": { "schema": { "properties": { "title": { "type": "string" } } } } }
        }
        """;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(NameAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static CSharpCompilation Compile(params MetadataReference[] references) => CSharpCompilation.Create(
        "Fuzzed",
        references: ReferenceSet.Net80.AddRange(references),
        options: new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable,
            specificDiagnosticOptions: [new("STATSIG4004", ReportDiagnostic.Warn)]));

    public static MetadataReference Sdk(int which) => (which % 3) switch
    {
        0 => GeneratorSetup.Runtime,
        1 => StubAssembly.Legacy,
        _ => StubAssembly.Core,
    };

    /// <summary>Runs all analyzers. An analyzer that throws is reported as AD0001.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Run(Compilation compilation)
    {
        var options = new AnalyzerOptions(
            [new InMemoryFile("/app/statsig.manifest.json", Manifest), new InMemoryFile("/app/wwwroot/app.json", "{}")],
            new InMemoryOptions(("StatsigProjectKind", "Client"), ("StatsigToday", "2027-01-01")));
        return await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
