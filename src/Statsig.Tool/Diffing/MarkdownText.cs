using System.Text;

namespace Statsig.Tool.Diffing;

/// <summary>Texts of others in the Markdown of a pull request: they show as they are, in one cell of a table, and format, link, mention or call nothing.</summary>
internal static class MarkdownText
{
    /// <summary>What GitHub and others read no command across: a space of no width.</summary>
    private const string Break = "&#8203;";

    /// <summary>A text among others.</summary>
    /// <param name="text">The text.</param>
    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in OneLine(text))
        {
            _ = c switch
            {
                '&' => builder.Append("&amp;"),
                '<' => builder.Append("&lt;"),
                '>' => builder.Append("&gt;"),

                // Mentions and numbers of issues are found in what is shown, so that a backslash does not help.
                '@' or '#' => builder.Append('\\').Append(c).Append(Break),
                '|' or '`' or '*' or '_' or '[' or ']' or '\\' or '~' or '$' => builder.Append('\\').Append(c),
                _ => builder.Append(c),
            };
        }

        // Addresses become links by themselves.
        return builder.Replace("://", $":{Break}//").Replace("www.", $"www{Break}.").ToString();
    }

    /// <summary>A name as code.</summary>
    /// <param name="name">The name.</param>
    public static string Code(string name)
    {
        // Tables end cells at a bar before code is looked for; more backticks than any run within hold the code together.
        var text = OneLine(name).Replace("|", "\\|", StringComparison.Ordinal);
        var fence = new string('`', LongestRun(text) + 1);
        var space = text.Length == 0 || text[0] is '`' or ' ' || text[^1] is '`' or ' ' ? " " : "";
        return fence + space + text + space + fence;
    }

    private static string OneLine(string text) => new([.. text.ReplaceLineEndings(" ").Select(static c => char.IsControl(c) ? '\uFFFD' : c)]);

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
