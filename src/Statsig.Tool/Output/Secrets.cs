using System.Text.RegularExpressions;

namespace Statsig.Tool.Output;

/// <summary>Keeps keys out of what is printed.</summary>
internal static partial class Secrets
{
    /// <summary>Replaces whatever looks like one of Statsig's keys.</summary>
    /// <param name="text">The text to print.</param>
    public static string Scrub(string text) => Key().Replace(text, "$1-…");

    [GeneratedRegex("(?<![A-Za-z0-9_-])(secret|console|client)-[A-Za-z0-9_-]{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
