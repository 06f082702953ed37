using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Statsig.Tool.Output;

/// <summary>Keeps keys out of what is printed: those that were given to the tool, whatever they look like, and all that look like one of Statsig's secrets.</summary>
internal sealed partial class Secrets
{
    private const string Hidden = "…";

    /// <summary>What is shorter is no key, and would be found in half of all words.</summary>
    private const int ShortestKey = 8;

    private static readonly string[] Placeholders = ["your", "example", "placeholder", "xxxx"];

    private readonly ConcurrentDictionary<string, string> _given = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keeps what was given as a key out of everything that is printed from now on.</summary>
    /// <param name="key">The key, or what was taken for one.</param>
    public void Hide(string key)
    {
        if (key.Length >= ShortestKey)
        {
            _given.TryAdd(key, key.StartsWith("console-", StringComparison.Ordinal) ? "console-" + Hidden : Hidden);
        }
    }

    /// <summary>Takes keys out of a text.</summary>
    /// <param name="text">The text to print.</param>
    public string Scrub(string text)
    {
        foreach (var (key, shown) in _given)
        {
            text = text.Replace(key, shown, StringComparison.OrdinalIgnoreCase);
        }

        return Key().Replace(text, static match => IsKey(match) ? match.Groups[1].Value + "-" + Hidden : match.Value);
    }

    /// <summary>Whether there is something in a text that looks like a key.</summary>
    /// <param name="text">The text.</param>
    public static bool HasKey(string text) => Key().Matches(text).Any(IsKey);

    /// <summary>Letters and digits of at least two of the three kinds; placeholders of documentation are none.</summary>
    private static bool IsKey(Match match)
    {
        var value = match.Groups[2].Value;
        var kinds = (value.Any(char.IsAsciiLetterLower) ? 1 : 0) + (value.Any(char.IsAsciiLetterUpper) ? 1 : 0) + (value.Any(char.IsAsciiDigit) ? 1 : 0);
        return kinds >= 2 && !Array.Exists(Placeholders, word => value.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}_-])(secret|console)-([A-Za-z0-9]{14,})", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
