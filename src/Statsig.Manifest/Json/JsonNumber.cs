using System.Globalization;

namespace Statsig.Manifest.Json;

/// <summary>JSON's numbers: their grammar and their values.</summary>
internal static class JsonNumber
{
    /// <summary>Beyond what any number type has; exponents are cut off here.</summary>
    private const int MaxExponent = 100_000_000;

    private static readonly char[] ExponentMarks = ['e', 'E'];

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
    /// <returns>False when it is not an integer, or beyond <see cref="long"/>.</returns>
    public static bool TryGetInt64(string number, out long value)
    {
        // Not left to long.Parse, whose answers to exponents differ between the compiler's hosts.
        value = 0;
        FindDigits(number, out var first, out var last, out var zeros);
        if (zeros < 0)
        {
            return false;
        }

        // Negative on the way, since that range is the larger one.
        for (var i = first; i <= last; i++)
        {
            if (number[i] != '.' && !TryAppend(ref value, number[i] - '0'))
            {
                return false;
            }
        }

        for (; zeros > 0 && value != 0; zeros--)
        {
            if (!TryAppend(ref value, 0))
            {
                return false;
            }
        }

        if (number[0] == '-')
        {
            return true;
        }

        value = unchecked(-value);
        return value >= 0;
    }

    /// <summary>Reads a number that is written as an integer of up to 15 digits, which any number type has exactly.</summary>
    public static bool TryGetShortInteger(string number, out long value)
    {
        const int Longest = 15;
        value = 0;
        var start = number[0] == '-' ? 1 : 0;
        if (number.Length - start > Longest)
        {
            return false;
        }

        for (var i = start; i < number.Length; i++)
        {
            if (number[i] is < '0' or > '9')
            {
                return false;
            }

            value = (value * 10) + (number[i] - '0');
        }

        value = start == 1 ? -value : value;
        return true;
    }

    /// <summary>Whether a number is an integer by value, of any size.</summary>
    public static bool IsInteger(string number)
    {
        FindDigits(number, out _, out _, out var zeros);
        return zeros >= 0;
    }

    /// <summary>A text that is the same for numbers of the same value, however they are written: <c>1</c>, <c>1.0</c> and <c>10e-1</c> alike.</summary>
    public static string Normalize(string number)
    {
        FindDigits(number, out var first, out var last, out var zeros);
        if (last < 0)
        {
            return "0";
        }

        var digits = number.Substring(first, last - first + 1).Replace(".", "");
        return (number[0] == '-' ? "-" : "") + digits + "e" + zeros.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Whether an integer is written as a number type would write it: <c>10</c>, and neither <c>10.0</c> nor <c>-0</c>.</summary>
    public static bool IsCanonicalInteger(string number)
    {
        for (var i = number[0] == '-' ? 1 : 0; i < number.Length; i++)
        {
            if (number[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return number != "-0";
    }

    /// <summary>Reads a number as a double.</summary>
    /// <returns>False when it lies beyond a double's range.</returns>
    public static bool TryGetDouble(string number, out double value) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsInfinity(value);

    /// <summary>Whether a number lies within a double's range.</summary>
    public static bool IsDouble(string number)
    {
        // Without an exponent it takes 309 digits to leave it.
        const int Safe = 300;
        return (number.Length < Safe && number.IndexOfAny(ExponentMarks) < 0) || TryGetDouble(number, out _);
    }

    /// <summary>Whether a number lies within a decimal's range.</summary>
    public static bool IsDecimal(string number) => decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>Finds a number's digits from the first to the last that is not zero, and how many zeros stand behind that one before the point.</summary>
    /// <remarks>Zero has no such digit and no zeros behind it; a number with digits behind the point has less than none.</remarks>
    private static void FindDigits(string number, out int first, out int last, out int zeros)
    {
        var end = number.IndexOfAny(ExponentMarks);
        var exponent = end < 0 ? 0 : ReadExponent(number, end + 1);
        end = end < 0 ? number.Length : end;
        var point = end;
        (first, last, zeros) = (end, -1, 0);
        for (var i = number[0] == '-' ? 1 : 0; i < end; i++)
        {
            if (number[i] == '.')
            {
                point = i;
            }
            else if (number[i] != '0')
            {
                first = Math.Min(first, i);
                last = i;
            }
        }

        if (last >= 0)
        {
            zeros = exponent + (last < point ? point - last - 1 : point - last);
        }
    }

    private static bool TryAppend(ref long negative, int digit)
    {
        if (negative < (long.MinValue + digit) / 10)
        {
            return false;
        }

        negative = (negative * 10) - digit;
        return true;
    }

    private static int ReadExponent(string number, int i)
    {
        var negative = number[i] == '-';
        if (number[i] is '+' or '-')
        {
            i++;
        }

        var exponent = 0;
        for (; i < number.Length && exponent < MaxExponent; i++)
        {
            exponent = (exponent * 10) + (number[i] - '0');
        }

        return negative ? -exponent : exponent;
    }

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
