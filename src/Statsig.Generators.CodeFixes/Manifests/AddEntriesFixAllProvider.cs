using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Statsig.Manifest;

namespace Statsig.Generators.CodeFixes.Manifests;

/// <summary>
/// Adds all missing entries at once, each manifest changed once, whatever number of projects or target frameworks share it. The fixes that come with
/// Roslyn merge documents of code only, and would change nothing.
/// </summary>
internal sealed class AddEntriesFixAllProvider : FixAllProvider
{
    private const string Key = "AddEntry:";

    private AddEntriesFixAllProvider()
    {
    }

    public static AddEntriesFixAllProvider Instance { get; } = new();

    /// <summary>Says which manifest of several is meant.</summary>
    public static string KeyFor(string path) => Key + path;

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var found = new Dictionary<string, (ProjectManifests Manifests, HashSet<NewEntry> Entries)>(StringComparer.Ordinal);
        foreach (var project in ProjectsOf(fixAllContext))
        {
            var manifests = await ProjectManifests.ReadAsync(project, fixAllContext.CancellationToken).ConfigureAwait(false);
            if (PathFor(manifests, fixAllContext.CodeActionEquivalenceKey) is not { } path)
            {
                continue;
            }

            if (!found.TryGetValue(path, out var target))
            {
                found.Add(path, target = (manifests, []));
            }

            foreach (var diagnostic in await DiagnosticsOf(fixAllContext, project).ConfigureAwait(false))
            {
                if (MissingEntry.Of(diagnostic) is { } entry)
                {
                    target.Entries.Add(entry);
                }
            }
        }

        return CodeAction.Create("Add all missing entries to the manifest", _ => Task.FromResult(Apply(fixAllContext.Solution, found)), fixAllContext.CodeActionEquivalenceKey);
    }

    private static Solution Apply(Solution solution, Dictionary<string, (ProjectManifests Manifests, HashSet<NewEntry> Entries)> found)
    {
        foreach (var pair in found)
        {
            if (pair.Value.Entries.Count > 0 && MissingEntry.Add(pair.Value.Manifests, pair.Key, pair.Value.Entries) is { } text)
            {
                solution = ProjectManifests.SetText(solution, pair.Key, text);
            }
        }

        return solution;
    }

    private static IEnumerable<Project> ProjectsOf(FixAllContext context) => context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project];

    /// <summary>A project that does not have the manifest that was chosen in another one gets the entries into its own.</summary>
    private static string? PathFor(ProjectManifests manifests, string? key)
    {
        foreach (var path in manifests.Paths)
        {
            if (KeyFor(path) == key)
            {
                return path;
            }
        }

        return manifests.Paths is [var first, ..] ? first : null;
    }

    private static Task<ImmutableArray<Diagnostic>> DiagnosticsOf(FixAllContext context, Project project) =>
        context is { Scope: FixAllScope.Document, Document: { } document } ? context.GetDocumentDiagnosticsAsync(document) : context.GetAllDiagnosticsAsync(project);
}
