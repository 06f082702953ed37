using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Statsig.Generators.Analysis.Names;

/// <summary>What a deconstruction gives: in <c>(flags.Gate, x) = ("new_checkout", 1)</c> each part of the left side is given the part at the same place of the right one.</summary>
internal static class Deconstruction
{
    /// <summary>Finds what a part of the left side is given.</summary>
    /// <param name="part">The part.</param>
    /// <returns>Null when it is given nothing. What is no tuple that is written out is all there is to say of its parts.</returns>
    public static ExpressionSyntax? FindValue(ArgumentSyntax part)
    {
        var places = new Stack<int>();
        while (part.Parent is TupleExpressionSyntax tuple)
        {
            places.Push(tuple.Arguments.IndexOf(part));
            switch (tuple.Parent)
            {
                case ArgumentSyntax outer:
                    part = outer;
                    break;
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Left == tuple:
                    return FindPart(assignment.Right, places);
                default:
                    return null;
            }
        }

        return null;
    }

    private static ExpressionSyntax FindPart(ExpressionSyntax value, Stack<int> places)
    {
        foreach (var place in places)
        {
            if (WithoutParentheses(value) is not TupleExpressionSyntax tuple || place >= tuple.Arguments.Count)
            {
                break;
            }

            value = tuple.Arguments[place].Expression;
        }

        return WithoutParentheses(value);
    }

    private static ExpressionSyntax WithoutParentheses(ExpressionSyntax value)
    {
        while (value is ParenthesizedExpressionSyntax parenthesized)
        {
            value = parenthesized.Expression;
        }

        return value;
    }
}
