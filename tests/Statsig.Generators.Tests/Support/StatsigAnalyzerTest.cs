using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Statsig.Generators.Tests.Support;

/// <summary>An analyzer over a project that references the runtime. Expected diagnostics stand in the source as markup: <c>{|STATSIG2001:"text"|}</c>.</summary>
internal sealed class StatsigAnalyzerTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    private const string ManifestPath = "/app/statsig.manifest.json";

    public StatsigAnalyzerTest(string? manifest, string source)
        : this(manifest, GeneratorSetup.Runtime, source)
    {
        // What every checked string brings; tests of these two switch them on.
        DisabledDiagnostics.Add("STATSIG2006");
        DisabledDiagnostics.Add("STATSIG2007");
    }

    /// <summary>A project that references something else than the runtime, or nothing of Statsig's, and reports all rules.</summary>
    public StatsigAnalyzerTest(string? manifest, MetadataReference? reference, params string[] sources)
    {
        // An empty set of its own: what the library would fetch is on disk already.
        ReferenceAssemblies = new ReferenceAssemblies("net8.0");
        TestState.AdditionalReferences.AddRange(ReferenceSet.Net80);
        if (reference is not null)
        {
            TestState.AdditionalReferences.Add(reference);
        }

        foreach (var source in sources)
        {
            TestState.Sources.Add(source);
        }

        if (manifest is not null)
        {
            TestState.AdditionalFiles.Add((ManifestPath, manifest));
        }
    }

    public static Task VerifyAsync(string? manifest, string source, params DiagnosticResult[] expected)
    {
        var test = new StatsigAnalyzerTest<TAnalyzer>(manifest, source);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    public static Task VerifyAsync(string? manifest, MetadataReference? reference, params string[] sources) =>
        new StatsigAnalyzerTest<TAnalyzer>(manifest, reference, sources).RunAsync(TestContext.Current.CancellationToken);

    public static DiagnosticResult Expect(string id) => CSharpAnalyzerVerifier<TAnalyzer, DefaultVerifier>.Diagnostic(id);

    /// <summary>Sets MSBuild properties, as the package hands them to the compiler.</summary>
    public StatsigAnalyzerTest<TAnalyzer> With(params (string Name, string Value)[] properties)
    {
        TestState.AnalyzerConfigFiles.Add((
            "/.globalconfig", "is_global = true\n" + string.Concat(properties.Select(p => $"build_property.{p.Name} = {p.Value}\n"))));
        return this;
    }

    protected override ParseOptions CreateParseOptions() => ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(LanguageVersion.CSharp12);
}
