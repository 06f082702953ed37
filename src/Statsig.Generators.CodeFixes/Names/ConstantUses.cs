using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Statsig.Generators.Analysis.Scanning;

namespace Statsig.Generators.CodeFixes.Names;

/// <summary>
/// Tells whether a constant can have another value: a switch that has both the constant and the right name in its cases would have one case twice. All
/// else that a constant is used for takes any text.
/// </summary>
internal static class ConstantUses
{
    public static async Task<bool> AllowAsync(NamePlace place, string name, CancellationToken cancellation)
    {
        if (place.Symbol is not ({ } symbol and (IFieldSymbol { IsConst: true } or ILocalSymbol { IsConst: true }))
            || await place.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await place.Document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
        {
            return true;
        }

        var changed = root.SyntaxTree.WithRootAndOptions(root.ReplaceNode(place.Node, LiteralText.Write(place.Node, name)), root.SyntaxTree.Options);
        var trees = compilation.ReplaceSyntaxTree(root.SyntaxTree, changed);
        var words = new WordTable([symbol.Name]);
        foreach (var tree in trees.SyntaxTrees)
        {
            foreach (var token in WordScanner.FindTokens(tree, words, cancellation))
            {
                if (FindSwitch(token) is { } cases && HasError(trees.GetSemanticModel(tree), cases, cancellation))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The switch that has a word in one of its cases.</summary>
    private static SyntaxNode? FindSwitch(SyntaxToken word)
    {
        for (var node = word.Parent; node is ExpressionSyntax or PatternSyntax or SwitchLabelSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax; node = node.Parent)
        {
            switch (node.Parent)
            {
                case SwitchSectionSyntax section when node is SwitchLabelSyntax: return section.Parent;
                case SwitchExpressionArmSyntax arm when arm.Pattern == node: return arm.Parent;
            }
        }

        return null;
    }

    private static bool HasError(SemanticModel model, SyntaxNode node, CancellationToken cancellation) =>
        model.GetDiagnostics(node.Span, cancellation).Any(static fault => fault.Severity == DiagnosticSeverity.Error);
}
