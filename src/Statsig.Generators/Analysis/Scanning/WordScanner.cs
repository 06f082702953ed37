using System.Buffers;
using Microsoft.CodeAnalysis;

namespace Statsig.Generators.Analysis.Scanning;

/// <summary>
/// Finds where a file has the identifiers that a rule is about, in its text: most files have none, and are neither walked nor bound because of us. What
/// stands in comments and strings is found, too; the token at the place tells.
/// </summary>
internal static class WordScanner
{
    /// <summary>Found only where a parenthesis follows, or a comment, since it is a word of nearly every file.</summary>
    public const string ImplicitCreation = "new";

    private static readonly bool[] IsAsciiPart = MakeParts();

    /// <summary>The tokens at which words of the table stand, in the order of the text.</summary>
    public static List<SyntaxToken> FindTokens(SyntaxTree tree, WordTable words, CancellationToken cancellation)
    {
        var tokens = new List<SyntaxToken>();
        SyntaxNode? root = null;
        foreach (var position in FindPositions(tree, words, cancellation))
        {
            root ??= tree.GetRoot(cancellation);
            var token = root.FindToken(position);

            // An identifier may begin with an @. A word in a comment or a string is not a token of its own.
            if (token.SpanStart == position || (token.SpanStart == position - 1 && token.Text is ['@', ..]))
            {
                tokens.Add(token);
            }
        }

        return tokens;
    }

    private static List<int> FindPositions(SyntaxTree tree, WordTable words, CancellationToken cancellation)
    {
        var positions = new List<int>();
        if (words.IsEmpty)
        {
            return positions;
        }

        var text = tree.GetText(cancellation);
        var length = text.Length;
        var chars = ArrayPool<char>.Shared.Rent(length);
        try
        {
            text.CopyTo(0, chars, 0, length);
            Scan(chars, length, words, positions);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }

        return positions;
    }

    private static void Scan(char[] chars, int length, WordTable words, List<int> positions)
    {
        var i = 0;
        while (i < length)
        {
            if (!IsPart(chars[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var hash = 0;
            while (i < length && IsPart(chars[i]))
            {
                hash = WordTable.Hash(hash, chars[i]);
                i++;
            }

            if (words.Find(chars, start, i - start, hash) is { } word && (word != ImplicitCreation || IsBeforeParenthesis(chars, i, length)))
            {
                positions.Add(start);
            }
        }
    }

    private static bool IsBeforeParenthesis(char[] chars, int i, int length)
    {
        while (i < length && char.IsWhiteSpace(chars[i]))
        {
            i++;
        }

        return i < length && chars[i] is '(' or '/';
    }

    private static bool IsPart(char c) => c >= IsAsciiPart.Length || IsAsciiPart[c];

    private static bool[] MakeParts()
    {
        var parts = new bool[128];
        for (var c = '\0'; c < parts.Length; c++)
        {
            parts[c] = c == '_' || char.IsLetterOrDigit(c);
        }

        return parts;
    }
}
