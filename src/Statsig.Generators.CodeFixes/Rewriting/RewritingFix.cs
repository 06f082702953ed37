using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Statsig.Generators.CodeFixes.Rewriting;

/// <summary>A fix that replaces an expression, offered only where the result compiles.</summary>
internal abstract class RewritingFix
{
    /// <summary>The same for all places that are fixed together.</summary>
    public abstract string Key { get; }

    /// <summary>What is offered for a diagnostic.</summary>
    public abstract string TitleFor(Diagnostic diagnostic);

    /// <summary>Whether anything could be offered, seen from what the analyzer found out.</summary>
    public abstract bool IsFor(Diagnostic diagnostic);

    /// <summary>The node that is replaced.</summary>
    /// <param name="root">The document.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <returns>Null when the code has another shape.</returns>
    public abstract SyntaxNode? FindTarget(SyntaxNode root, Diagnostic diagnostic);

    /// <summary>What it may be replaced by, the best first.</summary>
    public abstract IEnumerable<SyntaxNode> Replace(SyntaxNode target, Diagnostic diagnostic, SemanticModel model, Document document);

    /// <summary>Offers the fix where it compiles.</summary>
    public async Task RegisterAsync(CodeFixContext context)
    {
        if (context.Document is SourceGeneratedDocument)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (IsFor(diagnostic) && await FixAsync(context.Document, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false) is { } changed)
            {
                context.RegisterCodeFix(CodeAction.Create(TitleFor(diagnostic), _ => Task.FromResult(changed), Key), diagnostic);
            }
        }
    }

    /// <summary>Fixes as many places of a document as compile.</summary>
    /// <returns>Null when there are none.</returns>
    public async Task<Document?> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var rewrites = new List<Rewrite>();
        foreach (var diagnostic in diagnostics)
        {
            if (IsFor(diagnostic) && FindTarget(root, diagnostic) is { } target)
            {
                rewrites.Add(new Rewrite(target, (node, model) => Replace(node, diagnostic, model, document)));
            }
        }

        return await CheckedRewriter.RewriteAsync(document, rewrites, cancellation).ConfigureAwait(false);
    }
}
