using System.Globalization;
using System.Text;

namespace Statsig.Tool.Api;

/// <summary>
/// Escapes of half a surrogate pair become U+FFFD. JavaScript cuts texts in the middle of characters, and one emoji at the end of one description must not
/// make a whole project unreadable.
/// </summary>
internal static class JsonRepair
{
    private const int EscapeLength = 6;

    /// <summary>Replaces halves of characters in a JSON text.</summary>
    /// <param name="json">The text, UTF-8; changed in place.</param>
    public static byte[] WithWholeCharacters(byte[] json)
    {
        for (var i = 0; i < json.Length - 1; i++)
        {
            if (json[i] != '\\')
            {
                continue;
            }

            if (Read(json, i) is not { } unit || !char.IsSurrogate(unit))
            {
                // Whatever is escaped is behind it: a second backslash begins nothing.
                i++;
            }
            else if (char.IsHighSurrogate(unit) && Read(json, i + EscapeLength) is { } next && char.IsLowSurrogate(next))
            {
                i += (2 * EscapeLength) - 1;
            }
            else
            {
                Encoding.ASCII.GetBytes("\\ufffd", json.AsSpan(i));
                i += EscapeLength - 1;
            }
        }

        return json;
    }

    private static char? Read(byte[] json, int start)
    {
        if (start + EscapeLength > json.Length || json[start] != '\\' || json[start + 1] != 'u')
        {
            return null;
        }

        var digits = Encoding.ASCII.GetString(json, start + 2, EscapeLength - 2);
        return ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;
    }
}
