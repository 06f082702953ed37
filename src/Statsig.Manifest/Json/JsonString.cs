using System.Globalization;
using System.Text;

namespace Statsig.Manifest.Json;

/// <summary>The text of JSON strings: escapes to characters and back.</summary>
internal static class JsonString
{
    /// <summary>Decodes a string token. What the scanner has reported as wrong is kept as it stands, so that one fault does not become two.</summary>
    public static string Decode(string text, int start, int length)
    {
        var end = start + length;
        var quote = text[start] is '"' or '\'' ? text[start] : '\0';
        if (quote != '\0')
        {
            start++;
            if (end > start && text[end - 1] == quote)
            {
                end--;
            }
        }

        var builder = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            if (text[i] == '\\' && i + 1 < end)
            {
                i++;
                AppendEscape(builder, text, ref i, end);
            }
            else
            {
                builder.Append(text[i]);
            }
        }

        return builder.ToString();
    }

    /// <summary>Whether a text has nothing that JSON, kept to ASCII, writes in another way.</summary>
    public static bool IsPlain(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A string as JSON, ASCII only.</summary>
    public static string Encode(string value)
    {
        var builder = new StringBuilder(value.Length + 8);
        AppendEncoded(builder, value);
        return builder.ToString();
    }

    /// <summary>Writes a string as JSON, ASCII only.</summary>
    public static void AppendEncoded(StringBuilder builder, string value)
    {
        builder.Append('"');
        if (IsPlain(value, 0, value.Length))
        {
            builder.Append(value).Append('"');
            return;
        }

        foreach (var c in value)
        {
            if (c is '"' or '\\')
            {
                builder.Append('\\').Append(c);
            }
            else if (c is < ' ' or > '~')
            {
                builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                builder.Append(c);
            }
        }

        builder.Append('"');
    }

    /// <summary>Reads the four hexadecimal digits behind <c>\u</c>.</summary>
    public static bool TryReadHex(string text, int start, int end, out char value)
    {
        var result = 0;
        value = '\0';
        if (start + 4 > end)
        {
            return false;
        }

        for (var i = start; i < start + 4; i++)
        {
            var c = text[i];
            var digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return false;
            }

            result = (result * 16) + digit;
        }

        value = (char)result;
        return true;
    }

    private static void AppendEscape(StringBuilder builder, string text, ref int i, int end)
    {
        switch (text[i])
        {
            case 'n': builder.Append('\n'); break;
            case 't': builder.Append('\t'); break;
            case 'r': builder.Append('\r'); break;
            case 'b': builder.Append('\b'); break;
            case 'f': builder.Append('\f'); break;
            case 'u' when TryReadHex(text, i + 1, end, out var c):
                builder.Append(c);
                i += 4;
                break;
            default: builder.Append(text[i]); break;
        }
    }
}
