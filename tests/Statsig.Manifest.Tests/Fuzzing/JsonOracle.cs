using System.Text;
using System.Text.Json;

namespace Statsig.Manifest.Tests.Fuzzing;

/// <summary>
/// What System.Text.Json says of a text, and where the manifest language rules otherwise: comments may stand between any two tokens, half of a
/// surrogate pair is no character in a string, and a byte order mark is no part of the text.
/// </summary>
internal static class JsonOracle
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static bool IsValid(string text)
    {
        text = text.StartsWith('\uFEFF') ? text[1..] : text;
        var isWellFormed = TryRemoveComments(text, out var bare);
        var verdict = IsAccepted(bare);

        // What it accepts as it stands it must accept without comments, or the oracle is wrong.
        if (!verdict && bare.Length != text.Length && IsAccepted(text))
        {
            throw new InvalidOperationException("Without comments the text is not valid any more: " + bare);
        }

        return verdict && isWellFormed;
    }

    private static bool IsAccepted(string text)
    {
        try
        {
            JsonDocument.Parse(Encoding.UTF8.GetBytes(text), Options).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Puts a space in the place of each comment.</summary>
    /// <returns>False when a string has half of a surrogate pair.</returns>
    private static bool TryRemoveComments(string text, out string bare)
    {
        var builder = new StringBuilder(text.Length);
        var isWellFormed = true;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (text[i] == '"')
            {
                i = EndOfString(text, i);
                isWellFormed &= IsWellFormed(text.AsSpan(start, i - start));
            }
            else if (EndOfComment(text, i) is { } end)
            {
                builder.Append(' ');
                i = end;
                continue;
            }
            else
            {
                i++;
            }

            builder.Append(text, start, i - start);
        }

        bare = builder.ToString();
        return isWellFormed;
    }

    private static int EndOfString(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                return i + 1;
            }

            if (text[i] == '\\')
            {
                i++;
            }
        }

        return text.Length;
    }

    /// <summary>The end of the comment that begins at a place; null where none begins, or where it is one that System.Text.Json refuses whatever stands around it.</summary>
    private static int? EndOfComment(string text, int start)
    {
        if (string.CompareOrdinal(text, start, "/*", 0, 2) == 0)
        {
            var end = text.IndexOf("*/", start + 2, StringComparison.Ordinal);
            return end < 0 ? null : end + 2;
        }

        if (string.CompareOrdinal(text, start, "//", 0, 2) != 0)
        {
            return null;
        }

        var line = text.IndexOfAny(['\r', '\n'], start);
        line = line < 0 ? text.Length : line;
        return text.AsSpan(start, line - start).IndexOfAny('\u2028', '\u2029') < 0 ? line : null;
    }

    private static bool IsWellFormed(ReadOnlySpan<char> token)
    {
        for (var i = 0; i < token.Length; i++)
        {
            var (unit, length) = UnitAt(token, i);
            i += length - 1;
            if (char.IsLowSurrogate(unit))
            {
                return false;
            }

            if (char.IsHighSurrogate(unit))
            {
                // A pair is written in one way, both halves as escapes or neither.
                var (next, nextLength) = UnitAt(token, i + 1);
                if (!char.IsLowSurrogate(next) || nextLength != length)
                {
                    return false;
                }

                i += nextLength;
            }
        }

        return true;
    }

    private static (char Unit, int Length) UnitAt(ReadOnlySpan<char> token, int i)
    {
        if (i >= token.Length)
        {
            return ('\0', 1);
        }

        if (token[i] != '\\' || i + 1 == token.Length)
        {
            return (token[i], 1);
        }

        return token[i + 1] == 'u' && i + 6 <= token.Length && ushort.TryParse(token.Slice(i + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var unit)
            ? ((char)unit, 6)
            : ('\0', 2);
    }
}
