using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Statsig.Generators.CodeFixes.Names;
using Statsig.Generators.Rules;

namespace Statsig.Generators.CodeFixes;

/// <summary>STATSIG2001 to 2004 and 2008: the name that was probably meant, written where the wrong one is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestNameFixProvider))]
public sealed class NearestNameFixProvider : CodeFixProvider
{
    private const string Key = "UseNearestName";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        RuleIds.UnknownGate, RuleIds.UnknownConfig, RuleIds.UnknownExperiment, RuleIds.UnknownLayer, RuleIds.WrongParameter);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (context.Document is SourceGeneratedDocument || await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.TryGetValue(DiagnosticProperties.Name, out var wrong)
                && diagnostic.Properties.TryGetValue(DiagnosticProperties.SuggestedName, out var right)
                && root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is { } node
                && await NamePlace.FindAsync(context.Document, node, wrong!, context.CancellationToken).ConfigureAwait(false) is { } place
                && await ConstantUses.AllowAsync(place, right!, context.CancellationToken).ConfigureAwait(false))
            {
                var where = place.Symbol is { } symbol ? $" in the declaration of '{symbol.Name}'" : "";
                context.RegisterCodeFix(
                    CodeAction.Create($"Change '{wrong}' to '{right}'{where}", cancellation => ChangeAsync(place, right!, cancellation), Key), diagnostic);
            }
        }
    }

    private static async Task<Document> ChangeAsync(NamePlace place, string name, CancellationToken cancellation)
    {
        var root = await place.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return place.Document.WithSyntaxRoot(root!.ReplaceNode(place.Node, LiteralText.Write(place.Node, name)));
    }
}
