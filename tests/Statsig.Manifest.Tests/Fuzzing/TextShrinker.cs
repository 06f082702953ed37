using System.Globalization;
using System.Text;

namespace Statsig.Manifest.Tests.Fuzzing;

/// <summary>Makes a text that fails shorter, so that a person can see why.</summary>
internal static class TextShrinker
{
    private const int MostTries = 5000;

    /// <summary>Drops pieces, the long ones first, as long as the rest still fails.</summary>
    public static string Shrink(string text, Func<string, bool> fails)
    {
        var tries = 0;
        for (var length = text.Length / 2; length > 0;)
        {
            var before = text.Length;
            for (var start = 0; start + length <= text.Length && tries < MostTries; tries++)
            {
                var shorter = text.Remove(start, length);
                if (fails(shorter))
                {
                    text = shorter;
                }
                else
                {
                    start++;
                }
            }

            length = text.Length < before && tries < MostTries ? Math.Min(length, text.Length / 2) : length / 2;
        }

        return text;
    }

    /// <summary>A text as a C# string literal.</summary>
    public static string Escape(string text)
    {
        var builder = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => builder.Append('\\').Append(c),
                '\n' => builder.Append("\\n"),
                >= ' ' and <= '~' => builder.Append(c),
                _ => builder.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
            };
        }

        return builder.Append('"').ToString();
    }
}
