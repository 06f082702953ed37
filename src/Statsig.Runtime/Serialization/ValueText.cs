using System.Globalization;
using System.Text;

namespace Statsig.Runtime.Serialization;

/// <summary>Writes values for people, short enough for a debugger's window.</summary>
internal static class ValueText
{
    public const string Null = "null";
    public const char Ellipsis = '…';

    /// <summary>How many items of a list or entries of a dictionary are written.</summary>
    public const int MaxItems = 10;

    private const int MaxString = 100;
    private const int MaxText = 2000;

    /// <summary>Whether a text is so long that no further part should be begun.</summary>
    public static bool IsFull(StringBuilder text) => text.Length >= MaxText;

    public static void AppendQuoted(StringBuilder text, string? value)
    {
        if (value is null)
        {
            text.Append(Null);
            return;
        }

        text.Append('"');
        AppendCut(text, value);
        text.Append('"');
    }

    public static void AppendCut(StringBuilder text, string value)
    {
        if (value.Length <= MaxString)
        {
            text.Append(value);
            return;
        }

        // A pair of surrogates stays whole.
        var length = char.IsHighSurrogate(value[MaxString - 1]) ? MaxString - 1 : MaxString;
        text.Append(value, 0, length).Append(Ellipsis);
    }

    public static void AppendBoolean(StringBuilder text, bool value) => text.Append(value ? "true" : "false");

    public static void AppendFormattable<T>(StringBuilder text, T value, string? format = null)
        where T : IFormattable => text.Append(value.ToString(format, CultureInfo.InvariantCulture));
}
