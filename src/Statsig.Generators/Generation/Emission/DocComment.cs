using System.Globalization;
using System.Runtime.CompilerServices;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Puts texts of the manifest into XML documentation.</summary>
internal static class DocComment
{
    public static void WriteSummary(SourceWriter writer, string text) => writer.WriteLine($"/// <summary>{Text(text)}</summary>");

    /// <summary>A text, to be put into a line.</summary>
    public static DocText Text(string text) => new(text);

    /// <summary>Appends a text, escaped; line breaks become spaces, and characters that XML cannot have U+FFFD.</summary>
    [MethodImpl(Jit.AtOnce)]
    public static void AppendEscaped(SourceBuffer buffer, string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            // Most texts are ASCII without anything special.
            var c = text[i];
            if (c is >= ' ' and <= '~' and not ('&' or '<' or '>'))
            {
                continue;
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            buffer.Append(text, start, i - start);
            start = i + 1;
            switch (c)
            {
                case '&': buffer.Append("&amp;"); break;
                case '<': buffer.Append("&lt;"); break;
                case '>': buffer.Append("&gt;"); break;
                default: buffer.Append(Replace(c)); break;
            }
        }

        buffer.Append(text, start, text.Length - start);
    }

    private static char Replace(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ' ',
        UnicodeCategory.Control => c is '\t' or '\n' or '\r' or '\u0085' ? ' ' : '\uFFFD',
        UnicodeCategory.Surrogate => '\uFFFD',
        _ => c is '\uFFFE' or '\uFFFF' ? '\uFFFD' : c,
    };
}
