using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Statsig.Generators.Generation;

namespace Statsig.Generators.Tests.Support;

/// <summary>A project to run the generator in.</summary>
internal sealed record GeneratorSetup
{
    public static readonly MetadataReference Runtime = MetadataReference.CreateFromFile(typeof(Statsig.Runtime.FeatureGate).Assembly.Location);

    public required (string Path, string Text)[] Manifests { get; init; }

    public string Source { get; init; } = "";

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp9;

    public bool HasRuntime { get; init; } = true;

    public (string Name, string Value)[] Properties { get; init; } = [("RootNamespace", "App")];

    public static GeneratorSetup For(string manifest, string source = "") =>
        new() { Manifests = [("/app/statsig.manifest.json", manifest)], Source = source };

    public CSharpCompilation CreateCompilation()
    {
        IEnumerable<MetadataReference> references = ReferenceSet.Net80;
        if (HasRuntime)
        {
            references = references.Append(Runtime);
        }

        // What a strict project sets: documentation on, nullable on, every warning an error.
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            deterministic: true);
        return CSharpCompilation.Create("App", [Parse(Source)], references, options);
    }

    public SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, ParseOptions, path: "App.cs");

    public GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new StatsigGenerator().AsSourceGenerator()],
        Manifests.Select(m => (AdditionalText)new InMemoryFile(m.Path, m.Text)),
        ParseOptions,
        new InMemoryOptions(Properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    private CSharpParseOptions ParseOptions => new(LanguageVersion, DocumentationMode.Diagnose);
}
