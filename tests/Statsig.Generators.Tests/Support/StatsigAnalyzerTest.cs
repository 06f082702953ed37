using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Statsig.Generators.Tests.Support;

/// <summary>An analyzer over a project that references the runtime. Expected diagnostics stand in the source as markup: <c>{|STATSIG2001:"text"|}</c>.</summary>
internal sealed class StatsigAnalyzerTest<TAnalyzer> : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    public StatsigAnalyzerTest(string? manifest, string source)
    {
        // An empty set of its own: what the library would fetch is on disk already.
        ReferenceAssemblies = new ReferenceAssemblies("net8.0");
        TestState.AdditionalReferences.AddRange(ReferenceSet.Net80);
        TestState.AdditionalReferences.Add(GeneratorSetup.Runtime);
        TestState.Sources.Add(source);
        if (manifest is not null)
        {
            TestState.AdditionalFiles.Add(("/app/statsig.manifest.json", manifest));
        }
    }

    public static Task VerifyAsync(string? manifest, string source, params DiagnosticResult[] expected)
    {
        var test = new StatsigAnalyzerTest<TAnalyzer>(manifest, source);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
