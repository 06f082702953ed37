using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Statsig.Generators.Analysis.Names;

/// <summary>Finds what a property has where it is declared: its initializer, and what its getter comes to, however that is written.</summary>
internal static class GivenValues
{
    public static IEnumerable<ExpressionSyntax> Of(BasePropertyDeclarationSyntax property)
    {
        var (initializer, body) = property switch
        {
            PropertyDeclarationSyntax named => (named.Initializer?.Value, named.ExpressionBody?.Expression),
            IndexerDeclarationSyntax indexer => (null, indexer.ExpressionBody?.Expression),
            _ => (null, null),
        };
        if (initializer is not null)
        {
            yield return initializer;
        }

        if (body is not null)
        {
            yield return body;
        }

        foreach (var accessor in property.AccessorList?.Accessors ?? default)
        {
            if (!accessor.IsKind(SyntaxKind.GetAccessorDeclaration))
            {
                continue;
            }

            if (accessor.ExpressionBody is { Expression: var expression })
            {
                yield return expression;
            }

            foreach (var value in Returned(accessor.Body))
            {
                yield return value;
            }
        }
    }

    /// <summary>What a lambda or a local function returns is its own.</summary>
    private static IEnumerable<ExpressionSyntax> Returned(BlockSyntax? body)
    {
        foreach (var node in body?.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)) ?? [])
        {
            if (node is ReturnStatementSyntax { Expression: { } value })
            {
                yield return value;
            }
        }
    }
}
