using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Statsig.Generators.Analysis;
using Statsig.Generators.CodeFixes.Tests.Support;
using Statsig.Generators.Tests.Support;

namespace Statsig.Generators.CodeFixes.Tests.Names;

/// <summary>One declaration behind many uses, and one file in several projects.</summary>
public class SharedNameTests
{
    private const string Manifest = """{ "gates": { "new_checkout": {} } }""";

    [Fact]
    public Task A_constant_that_many_places_use_is_changed_once()
    {
        var test = new StatsigFixTest<NameAnalyzer, NearestNameFixProvider>(Use("One", marked: true), Use("One", marked: false), Manifest)
            .With("Two.cs", Use("Two", marked: true), Use("Two", marked: false))
            .With("Known.cs", "static class Known { public const string Misspelt = \"new_chekout\"; }", "static class Known { public const string Misspelt = \"new_checkout\"; }");
        test.DisabledDiagnostics.Add("STATSIG2007");
        test.NumberOfIncrementalIterations = 1;
        test.NumberOfFixAllIterations = 1;
        test.NumberOfFixAllInDocumentIterations = 1;
        return test.RunAsync();
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public async Task A_file_of_two_projects_is_changed_in_both_to_the_same(FixAllScope scope)
    {
        using var workspace = new AdhocWorkspace();
        var source = "\uFEFF" + Use("One", marked: false).Replace("Known.Misspelt", "\"new_chekout\"", StringComparison.Ordinal).ReplaceLineEndings("\r\n");
        var solution = workspace.CurrentSolution;
        foreach (var name in (string[])["App(net8.0)", "App(net10.0)"])
        {
            var id = ProjectId.CreateNewId();
            solution = solution
                .AddProject(ProjectInfo.Create(
                    id, VersionStamp.Default, name, "App", LanguageNames.CSharp,
                    compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
                    parseOptions: new CSharpParseOptions(LanguageVersion.CSharp12),
                    metadataReferences: [.. ReferenceSet.Net80, ReferenceSet.Runtime]))
                .AddDocument(DocumentId.CreateNewId(id), "One.cs", SourceText.From(source, System.Text.Encoding.UTF8), filePath: "/app/One.cs")
                .AddAdditionalDocument(DocumentId.CreateNewId(id), "statsig.manifest.json", SourceText.From(Manifest), filePath: "/app/statsig.manifest.json");
        }

        var provider = new NearestNameFixProvider();
        var first = solution.Projects.First().Documents.Single();
        var context = new FixAllContext(first, provider, scope, "UseNearestName", provider.FixableDiagnosticIds, new Found(), TestContext.Current.CancellationToken);
        var action = await provider.GetFixAllProvider().GetFixAsync(context);
        var operations = await action!.GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = operations.OfType<Microsoft.CodeAnalysis.CodeActions.ApplyChangesOperation>().Single().ChangedSolution;

        foreach (var document in changed.Projects.SelectMany(static p => p.Documents).Where(d => scope == FixAllScope.Solution || d.Id == first.Id))
        {
            Assert.Equal(source.Replace("new_chekout", "new_checkout", StringComparison.Ordinal), (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        }
    }

    private static string Use(string name, bool marked)
    {
        var use = marked ? "{|STATSIG2001:Known.Misspelt|}" : "Known.Misspelt";
        return $$"""
            using Statsig.Runtime;

            class {{name}}
            {
                object M(IStatsigClient client, StatsigUser user) => new[] { client.CheckGateAsync({{use}}, user), client.CheckGateAsync({{use}}, user) };
            }
            """;
    }

    /// <summary>What the analyzer says, as an editor would hand it on.</summary>
    private sealed class Found : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            var compilation = await project.GetCompilationAsync(cancellationToken);
            return await compilation!.WithAnalyzers([new NameAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync(cancellationToken);
        }

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
