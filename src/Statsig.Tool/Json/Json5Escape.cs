using System.Globalization;
using System.Text;

namespace Statsig.Tool.Json;

/// <summary>Reads what stands behind a backslash in strings of JSON5.</summary>
internal static class Json5Escape
{
    /// <summary>Reads one escape.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Behind the backslash; afterwards behind the escape.</param>
    /// <param name="builder">Gets what it stands for.</param>
    /// <exception cref="FormatException">It is malformed.</exception>
    public static void Read(string text, ref int position, StringBuilder builder)
    {
        var c = position < text.Length ? text[position] : throw new FormatException("a string has no end");
        position++;
        switch (c)
        {
            case 'n': builder.Append('\n'); break;
            case 't': builder.Append('\t'); break;
            case 'r': builder.Append('\r'); break;
            case 'b': builder.Append('\b'); break;
            case 'f': builder.Append('\f'); break;
            case 'v': builder.Append('\v'); break;
            case '0': builder.Append('\0'); break;
            case 'x': builder.Append(ReadHex(text, ref position, 2)); break;
            case 'u': builder.Append(ReadHex(text, ref position, 4)); break;

            // A line that goes on in the next one.
            case '\n' or '\u2028' or '\u2029': break;
            case '\r':
                position += position < text.Length && text[position] == '\n' ? 1 : 0;
                break;
            default: builder.Append(c); break;
        }
    }

    private static char ReadHex(string text, ref int position, int length)
    {
        if (position + length > text.Length
            || !ushort.TryParse(text.AsSpan(position, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
        {
            throw new FormatException($"an escape is malformed, at character {position + 1}");
        }

        position += length;
        return (char)unit;
    }
}
