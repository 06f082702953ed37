using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Statsig.Generators.Analysis;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.CodeFixes.Tests.Support;

/// <summary>A project with the runtime, a manifest, the generator and all analyzers, whose fixes are made by hand: many shapes of code in little time.</summary>
internal sealed class FixedProject
{
    public const string ManifestPath = "/app/statsig.manifest.json";

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = [new NameAnalyzer(), new CallAnalyzer(), new KeyAnalyzer()];

    private FixedProject(Project project) => Project = project;

    public Project Project { get; }

    public Document Document => Project.Documents.First();

    public static FixedProject Create(string source, string manifest, params MetadataReference[] references)
    {
        var workspace = new AdhocWorkspace();
        var id = ProjectId.CreateNewId();
        var solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                "App",
                "App",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: new CSharpParseOptions(LanguageVersion.CSharp12),
                metadataReferences: [.. ReferenceSet.Net80, ReferenceSet.Runtime, .. references],
                analyzerReferences: [GeneratorReference.Instance]))
            .AddDocument(DocumentId.CreateNewId(id), "App.cs", source, filePath: "/app/App.cs")
            .AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(ManifestPath), SourceText.From(manifest), filePath: ManifestPath);
        return new FixedProject(solution.GetProject(id)!);
    }

    /// <summary>What the analyzers say, in the order of the text.</summary>
    public async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(CancellationToken cancellation)
    {
        var compilation = await Project.GetCompilationAsync(cancellation);
        var diagnostics = await compilation!.WithAnalyzers(Analyzers, Project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellation);
        return [.. diagnostics.Where(d => d.Location.SourceTree?.FilePath == Document.FilePath).OrderBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>What a provider offers for a diagnostic.</summary>
    public async Task<IReadOnlyList<CodeAction>> OfferAsync(CodeFixProvider provider, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(Document, diagnostic, (action, _) => actions.Add(action), cancellation));
        return actions;
    }

    /// <summary>The project after a fix. It is read anew from its text: a tree may hold together what its text does not.</summary>
    public async Task<FixedProject> ApplyAsync(CodeAction action, CancellationToken cancellation)
    {
        var operations = await action.GetOperationsAsync(cancellation);
        var solution = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        foreach (var document in solution.GetProject(Project.Id)!.Documents)
        {
            solution = solution.WithDocumentText(document.Id, SourceText.From((await document.GetTextAsync(cancellation)).ToString()));
        }

        return new FixedProject(solution.GetProject(Project.Id)!);
    }

    public async Task<string> TextAsync(CancellationToken cancellation) => (await Document.GetTextAsync(cancellation)).ToString();

    /// <summary>What the compiler says of the project that is more than a hint.</summary>
    public async Task<IReadOnlyList<string>> ErrorsAsync(CancellationToken cancellation)
    {
        var compilation = await Project.GetCompilationAsync(cancellation);
        return [.. compilation!.GetDiagnostics(cancellation).Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString())];
    }

    /// <summary>Makes the first fix of a kind for the first diagnostic of a rule, and compares the document, which must compile.</summary>
    /// <param name="provider">The fixes.</param>
    /// <param name="id">The rule.</param>
    /// <param name="key">The fix.</param>
    /// <param name="expected">The document afterwards; null when the fix must not be offered.</param>
    public async Task VerifyAsync(CodeFixProvider provider, string id, string key, string? expected)
    {
        var cancellation = TestContext.Current.CancellationToken;
        Assert.Empty(await ErrorsAsync(cancellation));
        var diagnostic = (await AnalyzeAsync(cancellation)).FirstOrDefault(d => d.Id == id);
        Assert.True(diagnostic is not null, $"{id} is not reported in\n{await TextAsync(cancellation)}");

        var action = (await OfferAsync(provider, diagnostic, cancellation)).FirstOrDefault(offered => offered.EquivalenceKey == key);
        if (expected is null)
        {
            Assert.Null(action);
            return;
        }

        Assert.True(action is not null, $"no fix is offered in\n{await TextAsync(cancellation)}");
        var changed = await ApplyAsync(action, cancellation);
        Assert.Equal(expected, await changed.TextAsync(cancellation));
        Assert.Empty(await changed.ErrorsAsync(cancellation));
    }
}
