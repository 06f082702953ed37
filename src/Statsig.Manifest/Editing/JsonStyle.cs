namespace Statsig.Manifest.Editing;

/// <summary>How a text is laid out: what is added to it looks like what is there.</summary>
/// <param name="NewLine">How its lines end.</param>
/// <param name="Unit">What one level is indented by.</param>
internal sealed record JsonStyle(string NewLine, string Unit)
{
    public static JsonStyle Default { get; } = new("\n", "  ");

    /// <summary>Reads the layout.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where its value starts: a comment before it is indented in its own way.</param>
    public static JsonStyle Of(string text, int start)
    {
        var end = text.IndexOf('\n');
        if (end < 0)
        {
            return Default;
        }

        var first = text.IndexOf('\n', start);
        return new JsonStyle(end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n", first < 0 ? Default.Unit : FindUnit(text, first + 1));
    }

    /// <summary>The first indented line is one level deep.</summary>
    private static string FindUnit(string text, int start)
    {
        while (start < text.Length)
        {
            var i = start;
            while (i < text.Length && text[i] is ' ' or '\t')
            {
                i++;
            }

            if (i > start && i < text.Length && text[i] is not ('\r' or '\n'))
            {
                return text[start] == '\t' ? "\t" : text.Substring(start, Math.Min(i - start, 8));
            }

            var next = text.IndexOf('\n', i);
            start = next < 0 ? text.Length : next + 1;
        }

        return Default.Unit;
    }
}
