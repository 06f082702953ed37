namespace Statsig.Runtime.Serialization;

/// <summary>Reads JSON numbers that are integers by value: <c>1.0</c> and <c>1e3</c> are, <c>1.5</c> is not.</summary>
internal static class IntegerText
{
    /// <summary>Reads a number of valid JSON syntax; false when it is no integer or beyond <see cref="long"/>.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        var negative = text[0] == '-';
        var mantissa = negative ? text.Slice(1) : text;
        var shift = 0;
        var exponentAt = mantissa.IndexOfAny((byte)'e', (byte)'E');
        if (exponentAt >= 0)
        {
            shift = ReadExponent(mantissa.Slice(exponentAt + 1));
            mantissa = mantissa.Slice(0, exponentAt);
        }

        var point = mantissa.IndexOf((byte)'.');
        var whole = point < 0 ? mantissa : mantissa.Slice(0, point);
        var fraction = point < 0 ? default : mantissa.Slice(point + 1);

        // The digits count down from zero, since the smallest long has no positive counterpart.
        var digits = whole.Length + fraction.Length;
        var end = whole.Length + shift;
        for (var i = 0; i < digits; i++)
        {
            var digit = (i < whole.Length ? whole[i] : fraction[i - whole.Length]) - '0';
            if (i < end ? !Append(ref value, digit) : digit != 0)
            {
                return false;
            }
        }

        for (var i = digits; i < end && value != 0; i++)
        {
            if (!Append(ref value, 0))
            {
                return false;
            }
        }

        if (negative)
        {
            return true;
        }

        if (value == long.MinValue)
        {
            return false;
        }

        value = -value;
        return true;
    }

    private static bool Append(ref long value, int digit)
    {
        if (value < (long.MinValue + digit) / 10)
        {
            return false;
        }

        value = (value * 10) - digit;
        return true;
    }

    /// <summary>The exponent, cut off far beyond what any long has.</summary>
    private static int ReadExponent(ReadOnlySpan<byte> text)
    {
        const int Limit = 100_000_000;
        var exponent = 0;
        foreach (var character in text)
        {
            if (character is >= (byte)'0' and <= (byte)'9' && exponent < Limit)
            {
                exponent = (exponent * 10) + (character - '0');
            }
        }

        return text[0] == '-' ? -exponent : exponent;
    }
}
