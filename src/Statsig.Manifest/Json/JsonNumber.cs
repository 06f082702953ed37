using System.Globalization;

namespace Statsig.Manifest.Json;

/// <summary>JSON's numbers: their grammar and their values.</summary>
internal static class JsonNumber
{
    /// <summary>Beyond what any number type has; exponents are cut off here.</summary>
    private const int MaxExponent = 100_000_000;

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
        if (!IsInteger(number, out var digits, out var zeros) || zeros > 18 || digits.Length > 19)
        {
            return false;
        }

        var sign = number[0] == '-' ? "-" : "";
        return long.TryParse(sign + digits + new string('0', zeros), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Whether a number is an integer by value, of any size.</summary>
    public static bool IsInteger(string number) => IsInteger(number, out _, out _);

    /// <summary>Reads a number as a double.</summary>
    /// <returns>False when it lies beyond a double's range.</returns>
    public static bool TryGetDouble(string number, out double value) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsInfinity(value);

    /// <summary>Whether a number lies within a decimal's range.</summary>
    public static bool IsDecimal(string number) => decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>Splits an integer into its significant digits and the zeros behind them.</summary>
    private static bool IsInteger(string number, out string digits, out int zeros)
    {
        var start = number[0] == '-' ? 1 : 0;
        var exponentAt = number.IndexOfAny(['e', 'E']);
        var mantissa = exponentAt < 0 ? number.Substring(start) : number.Substring(start, exponentAt - start);
        var exponent = exponentAt < 0 ? 0 : ReadExponent(number, exponentAt + 1);
        var point = mantissa.IndexOf('.');
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }

        digits = mantissa.TrimStart('0');
        if (digits.Length == 0)
        {
            (digits, zeros) = ("0", 0);
            return true;
        }

        var length = digits.Length;
        digits = digits.TrimEnd('0');
        zeros = exponent + (length - digits.Length);
        return zeros >= 0;
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
