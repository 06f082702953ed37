using System.Globalization;

namespace Statsig.Manifest.Json;

/// <summary>JSON's numbers: their grammar and their values.</summary>
internal static class JsonNumber
{
    public static bool IsValid(string text, int start, int end)
    {
        var i = start;
        if (i < end && text[i] == '-')
        {
            i++;
        }

        if (i < end && text[i] == '0')
        {
            i++;
        }
        else if (!SkipDigits(text, ref i, end))
        {
            return false;
        }

        if (i < end && text[i] == '.')
        {
            i++;
            if (!SkipDigits(text, ref i, end))
            {
                return false;
            }
        }

        if (i < end && text[i] is 'e' or 'E')
        {
            i++;
            if (i < end && text[i] is '+' or '-')
            {
                i++;
            }

            if (!SkipDigits(text, ref i, end))
            {
                return false;
            }
        }

        return i == end;
    }

    /// <summary>Reads a number that is an integer by value: <c>10</c>, <c>10.0</c> and <c>1e1</c> alike.</summary>
    public static bool TryGetInt64(string number, out long value)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return long.TryParse(number, Style, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a number as a double.</summary>
    /// <returns>False when it lies beyond a double's range.</returns>
    public static bool TryGetDouble(string number, out double value) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsInfinity(value);

    private static bool SkipDigits(string text, ref int i, int end)
    {
        var start = i;
        while (i < end && text[i] is >= '0' and <= '9')
        {
            i++;
        }

        return i > start;
    }
}
