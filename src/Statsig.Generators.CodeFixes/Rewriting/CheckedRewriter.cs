using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Statsig.Generators.CodeFixes.Rewriting;

/// <summary>
/// Replaces nodes of a document, one after the other, and each only where the code around it compiles as well as it did before: a fix that would not
/// compile is not offered, and of many the others are still made.
/// </summary>
internal sealed class CheckedRewriter
{
    private Compilation _compilation;
    private SyntaxTree _tree;

    private CheckedRewriter(Compilation compilation, SyntaxTree tree)
    {
        _compilation = compilation;
        _tree = tree;
    }

    /// <summary>Replaces nodes.</summary>
    /// <returns>The changed document; null when nothing could be replaced.</returns>
    public static async Task<Document?> RewriteAsync(Document document, IReadOnlyList<Rewrite> rewrites, CancellationToken cancellation)
    {
        if (rewrites.Count == 0
            || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
        {
            return null;
        }

        var rewriter = new CheckedRewriter(compilation, root.SyntaxTree);
        return rewriter.Apply(root, rewrites, cancellation) ? document.WithSyntaxRoot(await rewriter._tree.GetRootAsync(cancellation).ConfigureAwait(false)) : null;
    }

    private bool Apply(SyntaxNode root, IReadOnlyList<Rewrite> rewrites, CancellationToken cancellation)
    {
        var tree = _tree.WithRootAndOptions(root.TrackNodes(rewrites.Select(static rewrite => rewrite.Target)), _tree.Options);
        (_compilation, _tree) = (_compilation.ReplaceSyntaxTree(_tree, tree), tree);
        var isChanged = false;
        foreach (var rewrite in rewrites)
        {
            if (_tree.GetRoot(cancellation).GetCurrentNode(rewrite.Target) is { } current)
            {
                isChanged |= TryReplace(current, rewrite, cancellation);
            }
        }

        return isChanged;
    }

    private bool TryReplace(SyntaxNode node, in Rewrite rewrite, CancellationToken cancellation)
    {
        var model = _compilation.GetSemanticModel(_tree);
        var mark = new SyntaxAnnotation();
        HashSet<(string, string)>? before = null;
        foreach (var candidate in rewrite.FindCandidates(node, model))
        {
            cancellation.ThrowIfCancellationRequested();
            before ??= FaultsAround(model, node, cancellation);
            var root = _tree.GetRoot(cancellation).ReplaceNode(node, candidate.WithAdditionalAnnotations(mark));
            var tree = _tree.WithRootAndOptions(root, _tree.Options);
            var compilation = _compilation.ReplaceSyntaxTree(_tree, tree);
            if (tree.GetRoot(cancellation).GetAnnotatedNodes(mark).FirstOrDefault() is { } replaced
                && FaultsAround(compilation.GetSemanticModel(tree), replaced, cancellation).IsSubsetOf(before))
            {
                (_compilation, _tree) = (compilation, tree);
                return true;
            }
        }

        return false;
    }

    /// <summary>What the compiler says of the member that a node is in: nothing outside of it can depend on the node.</summary>
    private static HashSet<(string Id, string Message)> FaultsAround(SemanticModel model, SyntaxNode node, CancellationToken cancellation)
    {
        var faults = new HashSet<(string, string)>();
        foreach (var fault in model.GetDiagnostics(MemberOf(node).FullSpan, cancellation))
        {
            if (fault.Severity >= DiagnosticSeverity.Warning)
            {
                faults.Add((fault.Id, fault.GetMessage(CultureInfo.InvariantCulture)));
            }
        }

        return faults;
    }

    /// <summary>Top-level statements are one body; a constant can be used anywhere in the file.</summary>
    private static SyntaxNode MemberOf(SyntaxNode node)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            if (ancestor is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax || (ancestor is FieldDeclarationSyntax field && !IsConst(field)))
            {
                return ancestor;
            }
        }

        return node.SyntaxTree.GetRoot();
    }

    private static bool IsConst(FieldDeclarationSyntax field) => field.Modifiers.Any(SyntaxKind.ConstKeyword);
}
