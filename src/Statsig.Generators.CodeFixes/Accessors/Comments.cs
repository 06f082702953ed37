using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Statsig.Generators.CodeFixes.Accessors;

/// <summary>Takes what people wrote beside code along when the code goes away.</summary>
internal static class Comments
{
    public static bool HasComment(this IEnumerable<SyntaxTrivia> trivia) => trivia.Any(IsComment);

    /// <summary>The comments in some trivia, each followed by what has to stand behind it.</summary>
    /// <param name="trivia">The trivia.</param>
    /// <param name="lineEnd">How the file's lines end.</param>
    public static IEnumerable<SyntaxTrivia> Keep(IEnumerable<SyntaxTrivia> trivia, SyntaxTrivia lineEnd)
    {
        foreach (var each in trivia)
        {
            if (IsComment(each))
            {
                yield return each;
                yield return each.IsKind(SyntaxKind.SingleLineCommentTrivia) ? lineEnd : SyntaxFactory.Space;
            }
        }
    }

    /// <summary>What stands between the tokens of a node, without what is before and behind it.</summary>
    public static IEnumerable<SyntaxTrivia> Within(SyntaxNode node)
    {
        var (first, last) = (node.GetFirstToken(), node.GetLastToken());
        foreach (var token in node.DescendantTokens())
        {
            foreach (var trivia in token == first ? default : token.LeadingTrivia)
            {
                yield return trivia;
            }

            foreach (var trivia in token == last ? default : token.TrailingTrivia)
            {
                yield return trivia;
            }
        }
    }

    /// <summary>How the lines of a node's file end.</summary>
    public static SyntaxTrivia LineEndOf(SyntaxNode node)
    {
        foreach (var trivia in node.SyntaxTree.GetRoot().DescendantTrivia())
        {
            if (trivia.IsKind(SyntaxKind.EndOfLineTrivia))
            {
                return SyntaxFactory.EndOfLine(trivia.ToString());
            }
        }

        return SyntaxFactory.LineFeed;
    }

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;
}
