using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Statsig.Generators.CodeFixes.Accessors;

/// <summary>A call behind <c>?.</c>, and all that is made on its result before the condition ends.</summary>
/// <param name="Outer">The whole expression.</param>
/// <param name="Inner">The part of it whose condition the call depends on directly: another one where several follow each other.</param>
internal readonly record struct ConditionalChain(ConditionalAccessExpressionSyntax Outer, ConditionalAccessExpressionSyntax Inner)
{
    /// <summary>What may be null.</summary>
    public ExpressionSyntax Receiver => Inner == Outer ? Inner.Expression : Outer.ReplaceNode(Inner, Inner.Expression.WithoutTrailingTrivia());

    /// <returns>Null when the call is made on something else than what stands before the <c>?.</c>.</returns>
    public static ConditionalChain? Find(InvocationExpressionSyntax call)
    {
        if (call.Expression is not MemberBindingExpressionSyntax)
        {
            return null;
        }

        ExpressionSyntax node = call;
        while (node.Parent is ExpressionSyntax parent)
        {
            if (parent is ConditionalAccessExpressionSyntax inner && inner.WhenNotNull == node)
            {
                var outer = inner;
                while (outer.Parent is ConditionalAccessExpressionSyntax next && next.WhenNotNull == outer)
                {
                    outer = next;
                }

                return new ConditionalChain(outer, inner);
            }

            node = parent;
        }

        return null;
    }

    /// <summary>The same with a condition in words, since an accessor is no member of the client.</summary>
    /// <param name="model">The file.</param>
    /// <param name="write">Writes what stands behind the condition, given the client.</param>
    /// <param name="nothing">What it comes to where there is no client.</param>
    public ExpressionSyntax Write(SemanticModel model, Func<ExpressionSyntax, ExpressionSyntax> write, ExpressionSyntax nothing)
    {
        var receiver = Receiver.WithoutTrivia();
        ExpressionSyntax choice;
        if (IsStable(model))
        {
            choice = Choose(Is(receiver, SyntaxFactory.ConstantPattern(SyntaxFactory.LiteralExpression(SyntaxKind.NullLiteralExpression))), nothing, write(receiver));
        }
        else
        {
            var name = FreeName();
            var pattern = SyntaxFactory.RecursivePattern()
                .WithPropertyPatternClause(SyntaxFactory.PropertyPatternClause().WithOpenBraceToken(Followed(SyntaxKind.OpenBraceToken)).WithCloseBraceToken(Followed(SyntaxKind.CloseBraceToken)))
                .WithDesignation(SyntaxFactory.SingleVariableDesignation(SyntaxFactory.Identifier(name)));
            choice = Choose(Is(receiver, pattern), write(SyntaxFactory.IdentifierName(name)), nothing);
        }

        var isFree = Outer.Parent is EqualsValueClauseSyntax or ArgumentSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax
            or ParenthesizedExpressionSyntax or AssignmentExpressionSyntax;
        return (isFree ? choice : SyntaxFactory.ParenthesizedExpression(choice)).WithTriviaFrom(Outer);
    }

    /// <summary>Whether naming the client twice is the same as naming it once.</summary>
    private bool IsStable(SemanticModel model) =>
        Inner == Outer && model.GetSymbolInfo(Inner.Expression).Symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol
        && Inner.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax };

    /// <summary>A name that nothing around has.</summary>
    private string FreeName()
    {
        var around = Outer.FirstAncestorOrSelf<MemberDeclarationSyntax>() as SyntaxNode ?? Outer.SyntaxTree.GetRoot();
        if (around is GlobalStatementSyntax { Parent: { } unit })
        {
            around = unit;
        }

        var taken = new HashSet<string>(around.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText), StringComparer.Ordinal);
        var name = "client";
        for (var i = 2; taken.Contains(name); i++)
        {
            name = "client" + i.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }

    private static ConditionalExpressionSyntax Choose(ExpressionSyntax condition, ExpressionSyntax whenTrue, ExpressionSyntax whenFalse) => SyntaxFactory.ConditionalExpression(
        condition, Spaced(SyntaxKind.QuestionToken), whenTrue.WithoutTrivia(), Spaced(SyntaxKind.ColonToken), whenFalse.WithoutTrivia());

    private static IsPatternExpressionSyntax Is(ExpressionSyntax value, PatternSyntax pattern) => SyntaxFactory.IsPatternExpression(value, Spaced(SyntaxKind.IsKeyword), pattern);

    private static SyntaxToken Followed(SyntaxKind kind) => SyntaxFactory.Token(default, kind, SyntaxFactory.TriviaList(SyntaxFactory.Space));

    private static SyntaxToken Spaced(SyntaxKind kind) => SyntaxFactory.Token(SyntaxFactory.TriviaList(SyntaxFactory.Space), kind, SyntaxFactory.TriviaList(SyntaxFactory.Space));
}
