using System.Globalization;
using System.Text;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Puts texts of the manifest into XML documentation.</summary>
internal static class DocComment
{
    public static void WriteSummary(SourceWriter writer, string text) => Write(writer, "summary", Escape(text));

    public static void WriteRemarks(SourceWriter writer, string xml) => Write(writer, "remarks", xml);

    /// <summary>Escapes a text; line breaks become spaces, and characters that XML cannot have U+FFFD.</summary>
    public static string Escape(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&': builder.Append("&amp;"); break;
                case '<': builder.Append("&lt;"); break;
                case '>': builder.Append("&gt;"); break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        builder.Append(c).Append(text[++i]);
                    }
                    else
                    {
                        builder.Append(Replace(c));
                    }

                    break;
            }
        }

        return builder.ToString();
    }

    /// <summary>Most texts are ASCII without anything special.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '&' or '<' or '>')
            {
                return false;
            }
        }

        return true;
    }

    private static char Replace(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => ' ',
        UnicodeCategory.Control => c is '\t' or '\n' or '\r' or '\u0085' ? ' ' : '\uFFFD',
        UnicodeCategory.Surrogate => '\uFFFD',
        _ => c is '\uFFFE' or '\uFFFF' ? '\uFFFD' : c,
    };

    private static void Write(SourceWriter writer, string tag, string xml) => writer.WriteLine($"/// <{tag}>{xml}</{tag}>");
}
