using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Statsig.Generators.Analysis;
using Statsig.Generators.CodeFixes.Manifests;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.CodeFixes.Tests.Manifests;

/// <summary>One manifest in several projects: those of an app, and the target frameworks of one of them.</summary>
public class LinkedManifestTests
{
    private const string Shared = "/app/statsig.manifest.json";
    private const string Own = "/tool/statsig.manifest.json";

    [Theory]
    [InlineData(FixAllScope.Document, "{ \"gates\": { \"a_gate\": {}, \"one_gate\": {}, \"two_gate\": {} } }", "{ \"gates\": { \"a_gate\": {} } }")]
    [InlineData(FixAllScope.Project, "{ \"gates\": { \"a_gate\": {}, \"one_gate\": {}, \"six_gate\": {}, \"two_gate\": {} } }", "{ \"gates\": { \"a_gate\": {} } }")]
    [InlineData(FixAllScope.Solution, "{ \"gates\": { \"a_gate\": {}, \"one_gate\": {}, \"six_gate\": {}, \"three_gate\": {}, \"two_gate\": {} } }", "{ \"gates\": { \"a_gate\": {}, \"four_gate\": {} } }")]
    public async Task It_is_changed_once_and_is_the_same_everywhere(FixAllScope scope, string shared, string own)
    {
        using var workspace = new AdhocWorkspace();
        var solution = workspace.CurrentSolution;
        solution = Add(solution, "App(net8.0)", Shared, "one_gate", "two_gate");
        solution = Add(solution, "App(net10.0)", Shared, "one_gate", "two_gate");
        solution = Add(solution, "Web", Shared, "three_gate", "one_gate");
        solution = Add(solution, "Tool", Own, "four_gate");
        var project = solution.Projects.First();
        solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), "Other.cs", Source("Other", ["six_gate"]), filePath: "/app/Other.cs");
        project = solution.GetProject(project.Id)!;

        var changed = await FixAll(project, scope);

        foreach (var document in changed.Projects.SelectMany(p => p.AdditionalDocuments))
        {
            var text = (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
            Assert.Equal(document.FilePath == Shared ? shared : own, text);
        }
    }

    private static async Task<Solution> FixAll(Project project, FixAllScope scope)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var provider = new AddEntryFixProvider();
        var context = new FixAllContext(
            project.Documents.First(), provider, scope, AddEntriesFixAllProvider.KeyFor(Shared), provider.FixableDiagnosticIds, new Diagnostics(), cancellation);
        var action = await provider.GetFixAllProvider().GetFixAsync(context);
        var operations = await action!.GetOperationsAsync(cancellation);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static Solution Add(Solution solution, string name, string manifest, params string[] gates)
    {
        var id = ProjectId.CreateNewId();
        return solution
            .AddProject(ProjectInfo.Create(
                id, VersionStamp.Default, name, "App", LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
                metadataReferences: [.. ReferenceSet.Net80, ReferenceSet.Runtime]))
            .AddDocument(DocumentId.CreateNewId(id), "App.cs", Source("App", gates), filePath: "/app/App.cs")
            .AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(manifest), SourceText.From("{ \"gates\": { \"a_gate\": {} } }"), filePath: manifest);
    }

    private static string Source(string type, string[] gates) => $$"""
        using Statsig.Runtime;

        class {{type}}
        {
            static void M(IStatsigClient client, StatsigUser user) => Use({{string.Join(", ", gates.Select(gate => $"client.CheckGateAsync(\"{gate}\", user)"))}});
            static void Use(params object[] all) { }
        }
        """;

    /// <summary>Runs the analyzer, as a host does.</summary>
    private sealed class Diagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await GetAllDiagnosticsAsync(document.Project, cancellationToken)).Where(d => d.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            var compilation = await project.GetCompilationAsync(cancellationToken);
            ImmutableArray<DiagnosticAnalyzer> analyzers = [new NameAnalyzer()];
            return await compilation!.WithAnalyzers(analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellationToken);
        }
    }
}
