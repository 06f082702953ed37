using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.CodeFixes.Tests.Support;

/// <summary>
/// A fix in a project with the runtime, a manifest and the generator, so that the code before and after it is really compiled. The library makes the fix
/// one by one and for all places of a document, a project and a solution.
/// </summary>
internal sealed class StatsigFixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public const string ManifestPath = "/app/statsig.manifest.json";

    public StatsigFixTest(string source, string fixedSource, string? manifest = null, string? fixedManifest = null, params MetadataReference[] references)
    {
        // An empty set of its own: what the library would fetch is on disk already.
        ReferenceAssemblies = new ReferenceAssemblies("net8.0");
        TestState.AdditionalReferences.AddRange(ReferenceSet.Net80);
        TestState.AdditionalReferences.Add(ReferenceSet.Runtime);
        TestState.AdditionalReferences.AddRange(references);
        SolutionTransforms.Add(static (solution, project) => solution.AddAnalyzerReference(project, GeneratorReference.Instance));
        DisabledDiagnostics.Add("STATSIG2006");
        TestState.Sources.Add(source);
        FixedState.Sources.Add(fixedSource);
        if (manifest is not null)
        {
            TestState.AdditionalFiles.Add((ManifestPath, manifest));
            FixedState.AdditionalFiles.Add((ManifestPath, fixedManifest ?? manifest));
        }

        // Fixes need not leave nothing to say.
        FixedState.MarkupHandling = MarkupMode.Allow;
    }

    /// <summary>Other sources than the first, before and after.</summary>
    public StatsigFixTest<TAnalyzer, TFix> With(string path, string source, string? fixedSource = null)
    {
        TestState.Sources.Add((path, source));
        FixedState.Sources.Add((path, fixedSource ?? source));
        return this;
    }

    /// <summary>Chooses among several fixes.</summary>
    public StatsigFixTest<TAnalyzer, TFix> Using(string key)
    {
        CodeActionEquivalenceKey = key;
        return this;
    }

    public Task RunAsync() => RunAsync(TestContext.Current.CancellationToken);

    protected override ParseOptions CreateParseOptions() => ((CSharpParseOptions)base.CreateParseOptions()).WithLanguageVersion(LanguageVersion.CSharp12);

    protected override CompilationOptions CreateCompilationOptions() =>
        ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable);
}
