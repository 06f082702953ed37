using System.Reflection;
using Microsoft.CodeAnalysis;
using Statsig.Generators.Generation.Pipeline;

namespace Statsig.Generators.Tests.Support;

/// <summary>
/// What the generator made. Every run is two: the second, on a copy of the compilation, must find everything in the cache,
/// so that no test of what is generated passes with a generator that runs at every key.
/// </summary>
internal sealed class GeneratorRun
{
    public static readonly string[] Steps =
        [.. typeof(TrackingNames).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Select(f => (string)f.GetRawConstantValue()!)];

    private GeneratorRun(GeneratorSetup setup, GeneratorDriver driver, Compilation input)
    {
        Setup = setup;
        Driver = driver;
        Input = input;
    }

    public GeneratorSetup Setup { get; }

    public GeneratorDriver Driver { get; }

    public Compilation Input { get; }

    public GeneratorRunResult Result => Assert.Single(Driver.GetRunResult().Results);

    public IReadOnlyList<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>All generated text, file after file.</summary>
    public string Text => string.Join("\n", Result.GeneratedSources.Select(s => s.SourceText.ToString()));

    private Compilation WithGenerated => Input.AddSyntaxTrees(Result.GeneratedSources.Select(s => s.SyntaxTree));

    public static GeneratorRun Of(string manifest, string source = "") => Of(GeneratorSetup.For(manifest, source));

    public static GeneratorRun Of(GeneratorSetup setup)
    {
        var compilation = setup.CreateCompilation();
        var first = setup.CreateDriver().RunGenerators(compilation);
        var second = first.RunGenerators(compilation.Clone());

        var run = new GeneratorRun(setup, first, compilation);
        Assert.Null(run.Result.Exception);
        IncrementalAssert.AllCached(second.GetRunResult());
        IncrementalAssert.HoldsNoCompilerObjects(run.Result);
        return run;
    }

    /// <summary>The project with what was generated. Fails on any warning: generated code must compile in the strictest project.</summary>
    public Compilation Compile()
    {
        var problems = Problems();
        Assert.True(problems.Count == 0, string.Join("\n", problems) + "\n" + Text);
        return WithGenerated;
    }

    /// <summary>What the compiler says of the project with what was generated, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Problems() =>
        [.. WithGenerated.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Info).OrderBy(d => d.Location.SourceSpan.Start)];

    /// <summary>The compiled project, loaded.</summary>
    public Assembly Load()
    {
        using var stream = new MemoryStream();
        var result = Compile().Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return Assembly.Load(stream.ToArray());
    }
}
