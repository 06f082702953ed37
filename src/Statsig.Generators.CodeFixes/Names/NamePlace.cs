using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Statsig.Generators.Analysis.Names;
using Statsig.Generators.Analysis.Scanning;

namespace Statsig.Generators.CodeFixes.Names;

/// <summary>Where a name is written: in the expression that a diagnostic is at, or in the declaration of what is used there.</summary>
/// <param name="Document">The document.</param>
/// <param name="Node">The literal, or the expression that is put together of several.</param>
/// <param name="Symbol">What is declared there; null where the name stands where it is used.</param>
internal sealed record NamePlace(Document Document, ExpressionSyntax Node, ISymbol? Symbol)
{
    private const int MaxDepth = 16;

    /// <summary>Finds the place.</summary>
    /// <param name="document">The document that the expression is in.</param>
    /// <param name="node">The expression.</param>
    /// <param name="name">The name.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Null when the name comes from where it cannot be changed.</returns>
    public static Task<NamePlace?> FindAsync(Document document, SyntaxNode node, string name, CancellationToken cancellation) =>
        FindAsync(document, node, name, null, 0, cancellation);

    private static async Task<NamePlace?> FindAsync(Document document, SyntaxNode node, string name, ISymbol? symbol, int depth, CancellationToken cancellation)
    {
        if (depth > MaxDepth || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        foreach (var part in PartsOf(node))
        {
            if (part is LiteralExpressionSyntax literal)
            {
                if (literal.Token.Value as string == name)
                {
                    return new NamePlace(document, literal, symbol);
                }
            }
            else if (part is IdentifierNameSyntax or MemberAccessExpressionSyntax)
            {
                if (await FollowAsync(document, part, model, name, depth, cancellation).ConfigureAwait(false) is { } place)
                {
                    return place;
                }
            }
            else if (model.FindConstant(part, cancellation) as string == name)
            {
                return new NamePlace(document, (ExpressionSyntax)part, symbol);
            }
        }

        return null;
    }

    /// <summary>The expressions that an expression can come to.</summary>
    private static IEnumerable<SyntaxNode> PartsOf(SyntaxNode node) => node switch
    {
        ParenthesizedExpressionSyntax parenthesized => PartsOf(parenthesized.Expression),
        CastExpressionSyntax cast => PartsOf(cast.Expression),
        PostfixUnaryExpressionSyntax suppressed => PartsOf(suppressed.Operand),
        ConditionalExpressionSyntax choice => PartsOf(choice.WhenTrue).Concat(PartsOf(choice.WhenFalse)),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => PartsOf(coalesce.Left).Concat(PartsOf(coalesce.Right)),
        SwitchExpressionSyntax @switch => @switch.Arms.SelectMany(static arm => PartsOf(arm.Expression)),
        AssignmentExpressionSyntax assignment => PartsOf(assignment.Right),
        ArrayCreationExpressionSyntax { Initializer: { } elements } => elements.Expressions.SelectMany(PartsOf),
        ImplicitArrayCreationExpressionSyntax { Initializer: var elements } => elements.Expressions.SelectMany(PartsOf),
        BaseObjectCreationExpressionSyntax { Initializer: { } elements } => elements.Expressions.SelectMany(PartsOf),
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().SelectMany(static element => PartsOf(element.Expression)),
        ExpressionSyntax => [node],
        _ => [],
    };

    /// <summary>Goes to the declaration of a constant, a readonly field or a local, or to what a loop goes over. One of another assembly, or of generated code, is not ours to change.</summary>
    private static async Task<NamePlace?> FollowAsync(Document document, SyntaxNode reference, SemanticModel model, string name, int depth, CancellationToken cancellation)
    {
        if (model.FindSymbol(reference, cancellation) is not { DeclaringSyntaxReferences: [var declaration] } symbol
            || symbol is not (IFieldSymbol or ILocalSymbol)
            || document.Project.Solution.GetDocument(declaration.SyntaxTree) is not { } target
            || target is SourceGeneratedDocument)
        {
            return null;
        }

        return await declaration.GetSyntaxAsync(cancellation).ConfigureAwait(false) switch
        {
            VariableDeclaratorSyntax declarator when FindOnly(declarator, symbol) is { } value => await FindAsync(target, value, name, symbol, depth + 1, cancellation).ConfigureAwait(false),
            ForEachStatementSyntax loop => await FindAsync(target, loop.Expression, name, symbol, depth + 1, cancellation).ConfigureAwait(false),
            _ => null,
        };
    }

    private static ExpressionSyntax? FindOnly(VariableDeclaratorSyntax declarator, ISymbol symbol) => Assignments.FindOnly(
        declarator, symbol is ILocalSymbol ? Assignments.ScopeOf(declarator) : declarator.FirstAncestorOrSelf<TypeDeclarationSyntax>() as SyntaxNode ?? declarator, symbol.Name);
}
