namespace Statsig.Manifest.Editing;

/// <summary>What stands between tokens: white space and comments. The text is known to be valid.</summary>
internal static class TextTrivia
{
    /// <summary>The position of the next token.</summary>
    public static int Skip(string text, int position)
    {
        while (position < text.Length)
        {
            if (text[position] == '/')
            {
                position = SkipComment(text, position);
            }
            else if (text[position] is ' ' or '\t' or '\r' or '\n')
            {
                position++;
            }
            else
            {
                break;
            }
        }

        return position;
    }

    /// <summary>The end of what stands behind a value on its line: comments, but not the line's end. The start when something else follows there.</summary>
    public static int SkipLine(string text, int start)
    {
        var position = start;
        while (position < text.Length)
        {
            switch (text[position])
            {
                case '\r' or '\n':
                    return TrimSpaces(text, start, position);
                case ' ' or '\t':
                    position++;
                    break;
                case '/':
                    position = SkipComment(text, position);
                    break;
                default:
                    return start;
            }
        }

        return start;
    }

    public static bool HasComment(string trivia) => trivia.IndexOf('/') >= 0;

    public static bool HasLine(string trivia) => trivia.IndexOf('\n') >= 0;

    /// <summary>Whether a text that begins outside of strings ends in a comment that only a line's end would close.</summary>
    public static bool EndsInLineComment(string trivia)
    {
        var position = 0;
        while (position < trivia.Length)
        {
            if (trivia[position] != '/')
            {
                position++;
                continue;
            }

            var isLine = trivia[position + 1] == '/';
            position = SkipComment(trivia, position);
            if (isLine && position >= trivia.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where what is set apart from the rest by an empty line ends.</summary>
    /// <returns>0 when there is no comment before the last empty line.</returns>
    public static int FindHeading(string trivia)
    {
        var lastLine = -1;
        var end = 0;
        var position = 0;
        var hasComment = false;
        while (position < trivia.Length)
        {
            switch (trivia[position])
            {
                case '/':
                    position = SkipComment(trivia, position);
                    hasComment = true;
                    lastLine = -1;
                    break;
                case '\n':
                    if (lastLine >= 0 && hasComment)
                    {
                        end = lastLine;
                    }

                    lastLine = position > 0 && trivia[position - 1] == '\r' ? position - 1 : position;
                    position++;
                    break;
                default:
                    position++;
                    break;
            }
        }

        return end;
    }

    /// <summary>Moves all lines of a value but the first to the right. In valid JSON no line's end is part of a string.</summary>
    public static string Indent(string value, string unit)
    {
        var lines = value.Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            lines[i] = lines[i].Trim().Length == 0 ? lines[i] : unit + lines[i];
        }

        return string.Join("\n", lines);
    }

    private static int TrimSpaces(string text, int start, int end)
    {
        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        return end;
    }

    private static int SkipComment(string text, int position)
    {
        if (text[position + 1] == '*')
        {
            return text.IndexOf("*/", position + 2, StringComparison.Ordinal) + 2;
        }

        var end = text.IndexOf('\n', position);
        if (end < 0)
        {
            return text.Length;
        }

        return text[end - 1] == '\r' ? end - 1 : end;
    }
}
