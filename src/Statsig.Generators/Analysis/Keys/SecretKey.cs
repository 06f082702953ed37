using System.Text;

namespace Statsig.Generators.Analysis.Keys;

/// <summary>A server secret or console key in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="IsServerSecret">Whether it is a server secret, not a console key.</param>
/// <param name="Shown">Its first characters: all that may be repeated of it.</param>
internal readonly record struct SecretKey(int Start, int Length, bool IsServerSecret, string Shown)
{
    public const string ServerPrefix = "secret-";
    public const string ConsolePrefix = "console-";

    /// <summary>How many characters of a key may be repeated.</summary>
    private const int ShownLength = 10;

    private const int MinBody = 14;

    private static readonly string[] Placeholders = ["your", "example", "placeholder", "xxxx"];

    /// <summary>What it is, in words.</summary>
    public string Kind => IsServerSecret ? "server secret" : "console key";

    /// <summary>Finds the next key in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where to begin.</param>
    /// <returns>Null when there is none.</returns>
    public static SecretKey? Find(string text, int start)
    {
        while (start < text.Length)
        {
            var server = text.IndexOf(ServerPrefix, start, StringComparison.Ordinal);
            var console = text.IndexOf(ConsolePrefix, start, StringComparison.Ordinal);
            if (server < 0 && console < 0)
            {
                return null;
            }

            var isServer = console < 0 || (server >= 0 && server < console);
            var position = isServer ? server : console;
            var body = position + (isServer ? ServerPrefix : ConsolePrefix).Length;
            var length = BodyLength(text, body);
            if (IsStart(text, position) && IsKey(text, body, length))
            {
                return new SecretKey(
                    position,
                    body + length - position,
                    isServer,
                    text.Substring(position, Math.Min(ShownLength, body + length - position)));
            }

            start = body;
        }

        return null;
    }

    /// <summary>A text without what may not be repeated of the keys in it: it may be a name that somebody has mixed up with a key.</summary>
    public static string Hide(string text)
    {
        StringBuilder? shown = null;
        var end = 0;
        for (var key = Find(text, 0); key is { } found; key = Find(text, end))
        {
            shown = (shown ?? new StringBuilder()).Append(text, end, found.Start - end).Append(found.Shown).Append('\u2026');
            end = found.Start + found.Length;
        }

        return shown is null ? text : shown.Append(text, end, text.Length - end).ToString();
    }

    private static bool IsStart(string text, int position) => position == 0 || !(char.IsLetterOrDigit(text[position - 1]) || text[position - 1] is '-' or '_');

    private static int BodyLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
        {
            end++;
        }

        return end - start;
    }

    private static bool IsKey(string text, int start, int length)
    {
        if (length < MinBody)
        {
            return false;
        }

        var (lower, upper, digit) = (0, 0, 0);
        for (var i = start; i < start + length; i++)
        {
            if (text[i] is >= '0' and <= '9')
            {
                digit = 1;
            }
            else if (text[i] is >= 'a' and <= 'z')
            {
                lower = 1;
            }
            else
            {
                upper = 1;
            }
        }

        return lower + upper + digit >= 2 && !IsPlaceholder(text, start, length);
    }

    private static bool IsPlaceholder(string text, int start, int length)
    {
        foreach (var word in Placeholders)
        {
            if (text.IndexOf(word, start, length, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
