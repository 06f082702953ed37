namespace Statsig.Manifest.Json;

/// <summary>
/// Reads what is well-formed and plain, which is nearly all of nearly every manifest, in one loop over local variables. It knows the happy half of
/// <see cref="JsonParser"/>'s grammar and no more: at the first thing that needs a closer look (a comment, an escape, an exponent, anything wrong)
/// it stops in front of it, and the parser takes over for one token.
/// </summary>
internal static class JsonFastPath
{
    /// <param name="text">The text.</param>
    /// <param name="position">Where to begin.</param>
    /// <param name="builder">What takes the tokens.</param>
    /// <param name="expected">What may come; on return, what may come then.</param>
    /// <returns>Where it stopped.</returns>
    public static int Run(string text, int position, JsonTokenBuilder builder, ref JsonExpectation expected)
    {
        var (tokens, containers, count, depth, next) = (builder.Tokens, builder.Containers, builder.Count, builder.Depth, expected);
        var i = position;
        while ((uint)i < (uint)text.Length)
        {
            var c = text[i];
            if (c is ' ' or '\n' or '\r' or '\t')
            {
                i++;
                continue;
            }

            if (count == tokens.Length)
            {
                builder.Count = count;
                builder.Grow();
                tokens = builder.Tokens;
            }

            ref var token = ref tokens[count];
            if (c == '"')
            {
                var end = EndOfPlainString(text, i + 1);
                if (end < 0 || next is JsonExpectation.Comma or JsonExpectation.Colon or JsonExpectation.End)
                {
                    break;
                }

                token.Set(JsonKind.String, i, end - i, ++count);
                i = end;
                next = next == JsonExpectation.Name ? JsonExpectation.Colon : After(depth);
            }
            else if (c == ':')
            {
                if (next != JsonExpectation.Colon)
                {
                    break;
                }

                next = JsonExpectation.Value;
                i++;
            }
            else if (c == ',')
            {
                if (next != JsonExpectation.Comma)
                {
                    break;
                }

                next = tokens[containers[depth - 1]].Kind == JsonKind.Object ? JsonExpectation.Name : JsonExpectation.Item;
                i++;
            }
            else if (c is '{' or '[')
            {
                if (next is not (JsonExpectation.Value or JsonExpectation.Item) || depth == containers.Length)
                {
                    break;
                }

                containers[depth++] = count;
                token.Set(c == '{' ? JsonKind.Object : JsonKind.Array, i, 1, ++count);
                i++;
                next = c == '{' ? JsonExpectation.Name : JsonExpectation.Item;
            }
            else if (c is '}' or ']')
            {
                if (!Closes(c, next) || depth == 0)
                {
                    break;
                }

                ref var container = ref tokens[containers[depth - 1]];
                if (container.Kind != (c == '}' ? JsonKind.Object : JsonKind.Array))
                {
                    break;
                }

                i++;
                depth--;
                container.Length = i - container.Start;
                container.Next = count;
                next = After(depth);
            }
            else
            {
                if (next is not (JsonExpectation.Value or JsonExpectation.Item))
                {
                    break;
                }

                var (kind, length) = PlainScalar(text, i);
                if (length == 0)
                {
                    break;
                }

                token.Set(kind, i, length, ++count);
                i += length;
                next = After(depth);
            }
        }

        (builder.Count, builder.Depth, expected) = (count, depth, next);
        return i;
    }

    private static JsonExpectation After(int depth) => depth == 0 ? JsonExpectation.End : JsonExpectation.Comma;

    /// <summary>Behind a value, behind a comma, or with nothing in it.</summary>
    private static bool Closes(char c, JsonExpectation next) => next == JsonExpectation.Comma || next == (c == '}' ? JsonExpectation.Name : JsonExpectation.Item);

    /// <summary>Where a string ends that has nothing in it but characters that stand for themselves.</summary>
    /// <returns>Behind its closing quote; -1 when it has anything else, or no end.</returns>
    private static int EndOfPlainString(string text, int start)
    {
        for (var i = start; (uint)i < (uint)text.Length; i++)
        {
            var c = text[i];
            if (c == '"')
            {
                return i + 1;
            }

            if (c is < ' ' or '\\' or >= '\uD800')
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>A number of digits alone, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    /// <returns>What it is and its length; 0 for anything else.</returns>
    private static (JsonKind Kind, int Length) PlainScalar(string text, int start)
    {
        var end = start;
        while ((uint)end < (uint)text.Length && text[end] is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
        {
            end++;
        }

        // Digits and letters beyond these, and whatever else can be part of a word or a number, want a closer look.
        if (end < text.Length && text[end] is not (',' or '}' or ']' or ' ' or '\n' or '\r' or '\t'))
        {
            return default;
        }

        return (text[start], end - start) switch
        {
            ('t', 4) when Is(text, start, "true") => (JsonKind.True, 4),
            ('f', 5) when Is(text, start, "false") => (JsonKind.False, 5),
            ('n', 4) when Is(text, start, "null") => (JsonKind.Null, 4),
            ( >= '0' and <= '9', var length) when (text[start] != '0' || length == 1) && IsDigits(text, start, end) => (JsonKind.Number, length),
            _ => default,
        };
    }

    private static bool Is(string text, int start, string word) => string.CompareOrdinal(text, start, word, 0, word.Length) == 0;

    private static bool IsDigits(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
