using System.Globalization;

namespace Statsig.Manifest.Json;

/// <summary>A JSON number to compare with others: exactly where decimals can, else as doubles. Its text is read once.</summary>
internal readonly struct ComparableNumber : IEquatable<ComparableNumber>
{
    private readonly decimal _decimal;
    private readonly double _double;

    public ComparableNumber(string number)
    {
        if (JsonNumber.TryGetShortInteger(number, out var integer))
        {
            (_decimal, _double) = (integer, integer);
            return;
        }

        // What is too small for a decimal is not 0, and beyond a double is not its end.
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _decimal);
        _double = JsonNumber.TryGetDouble(number, out var value) ? value : number[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity;
        if (_double == 0)
        {
            _double = 0;
        }
    }

    public int CompareTo(ComparableNumber other) => _decimal != 0 && other._decimal != 0 ? _decimal.CompareTo(other._decimal) : _double.CompareTo(other._double);

    public bool Equals(ComparableNumber other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is ComparableNumber other && Equals(other);

    public override int GetHashCode() => _decimal != 0 ? _decimal.GetHashCode() : _double.GetHashCode();
}
