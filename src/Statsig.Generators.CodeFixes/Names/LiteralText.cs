using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Statsig.Generators.CodeFixes.Names;

/// <summary>Writes a name as a literal.</summary>
internal static class LiteralText
{
    /// <summary>Writes a name in the place of an expression: as a literal of the same form, if it is one.</summary>
    public static LiteralExpressionSyntax Write(ExpressionSyntax replaced, string name)
    {
        var text = SymbolDisplay.FormatLiteral(name, quote: true);
        if (replaced is LiteralExpressionSyntax literal
            && text.Length == name.Length + 2
            && literal.Token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken)
        {
            // Without characters that are written in one way here and in another there, only the quotes differ.
            var (start, end) = QuotesOf(literal.Token.Text);
            return literal.WithToken(SyntaxFactory.Token(
                literal.Token.LeadingTrivia, literal.Token.Kind(), start + name + end, name, literal.Token.TrailingTrivia));
        }

        return SyntaxFactory.LiteralExpression(
            SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(replaced.GetLeadingTrivia(), text, name, replaced.GetTrailingTrivia()));
    }

    private static (string Start, string End) QuotesOf(string text)
    {
        var first = text.IndexOf('"');
        var behind = first;
        while (behind < text.Length && text[behind] == '"')
        {
            behind++;
        }

        // An empty literal is nothing but quotes; a name has been found in this one.
        var quotes = text[first..behind];
        return (text.Substring(0, first) + quotes, quotes);
    }
}
