namespace Statsig.Manifest.Editing;

/// <summary>How a text is laid out: what is added to it looks like what is there.</summary>
/// <param name="NewLine">How its lines end.</param>
/// <param name="Unit">What one level is indented by.</param>
internal sealed record JsonStyle(string NewLine, string Unit)
{
    public static JsonStyle Default { get; } = new("\n", "  ");

    public static JsonStyle Of(string text)
    {
        var end = text.IndexOf('\n');
        if (end < 0)
        {
            return Default;
        }

        return new JsonStyle(end > 0 && text[end - 1] == '\r' ? "\r\n" : "\n", FindUnit(text, end + 1));
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
