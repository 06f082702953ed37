using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Statsig.Generators.Analysis;
using Statsig.Generators.CodeFixes.Manifests;
using Statsig.Generators.Rules;

namespace Statsig.Generators.CodeFixes;

/// <summary>STATSIG2001 to 2004: the name becomes an entry of the manifest, whose text is changed in place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddEntryFixProvider))]
public sealed class AddEntryFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.UnknownGate, RuleIds.UnknownConfig, RuleIds.UnknownExperiment, RuleIds.UnknownLayer);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AddEntriesFixAllProvider.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        if (!solution.Workspace.CanApplyChange(ApplyChangesKind.ChangeAdditionalDocument))
        {
            return;
        }

        var manifests = await ProjectManifests.ReadAsync(context.Document.Project, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (MissingEntry.Of(diagnostic) is not { } entry)
            {
                continue;
            }

            foreach (var path in manifests.Paths)
            {
                if (MissingEntry.Add(manifests, path, [entry]) is { } text)
                {
                    var title = $"Add the {Flag.NounOf(entry.Kind)} '{entry.Name}' to {manifests.NameOf(path)}";
                    context.RegisterCodeFix(
                        CodeAction.Create(title, _ => Task.FromResult(ProjectManifests.SetText(solution, path, text)), AddEntriesFixAllProvider.KeyFor(path)), diagnostic);
                }
            }
        }
    }
}
