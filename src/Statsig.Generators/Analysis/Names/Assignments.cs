using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Statsig.Generators.Analysis.Names;

/// <summary>Counts what a variable is given. By names alone: another variable of the same name makes it one too many, never one too few.</summary>
internal static class Assignments
{
    /// <summary>Where a local can be assigned.</summary>
    public static SyntaxNode ScopeOf(VariableDeclaratorSyntax declarator)
    {
        foreach (var node in declarator.Ancestors())
        {
            if (node is BlockSyntax or SwitchSectionSyntax or ForStatementSyntax or CompilationUnitSyntax)
            {
                return node;
            }
        }

        return declarator;
    }

    /// <summary>The only thing that a variable is given; null when there is none, or more than one.</summary>
    public static ExpressionSyntax? FindOnly(VariableDeclaratorSyntax declarator, SyntaxNode scope, string name) =>
        Count(declarator, scope, name, out var value) == 1 ? value : null;

    /// <summary>Whether what a local holds may have changed before it is used at a place: an array or a list stays as it is where nothing but loops go over it.</summary>
    public static bool MayChange(VariableDeclaratorSyntax declarator, SyntaxNode use)
    {
        var name = declarator.Identifier.ValueText;
        foreach (var node in ScopeOf(declarator).DescendantNodes())
        {
            if (node is IdentifierNameSyntax { Parent: not ForEachStatementSyntax } identifier && identifier != use && identifier.Identifier.ValueText == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Counts the assignments to a variable, its initializer included.</summary>
    /// <param name="declarator">Its declaration; null when it is declared elsewhere.</param>
    /// <param name="scope">Where to look.</param>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">What it is given; null when it is given nothing, or something that is no simple value.</param>
    public static int Count(VariableDeclaratorSyntax? declarator, SyntaxNode scope, string name, out ExpressionSyntax? value)
    {
        value = declarator?.Initializer?.Value;
        var count = value is null ? 0 : 1;
        foreach (var node in scope.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax identifier || identifier.Identifier.ValueText != name)
            {
                continue;
            }

            var target = TargetOf(identifier);
            if (target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target)
            {
                count++;
                value = assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? assignment.Right : null;
            }
            else if (target.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax } part)
            {
                if (Deconstruction.FindValue(part) is { } given)
                {
                    count++;
                    value = given;
                }
            }
            else if (target.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None }
                or RefExpressionSyntax
                or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression })
            {
                count += 2;
            }
        }

        return count;
    }

    private static ExpressionSyntax TargetOf(IdentifierNameSyntax identifier)
    {
        ExpressionSyntax target = identifier;
        while (target.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax })
        {
            target = (ExpressionSyntax)target.Parent;
        }

        // X.Field: the type's name stands before it.
        return target.Parent is MemberAccessExpressionSyntax access && access.Name == target ? access : target;
    }
}
