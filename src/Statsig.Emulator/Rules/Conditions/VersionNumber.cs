using System.Globalization;

namespace Statsig.Emulator.Rules;

/// <summary>A version as Statsig compares them: numbers between points, whatever stands behind a hyphen left out, missing parts 0.</summary>
internal sealed class VersionNumber : IComparable<VersionNumber>
{
    private readonly long[] _parts;

    private VersionNumber(long[] parts) => _parts = parts;

    /// <returns>Null when the text is no version.</returns>
    public static VersionNumber? Parse(string text)
    {
        var hyphen = text.IndexOf('-', StringComparison.Ordinal);
        var texts = (hyphen < 0 ? text : text[..hyphen]).Split('.');
        var parts = new long[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            if (!long.TryParse(texts[i], NumberStyles.None, CultureInfo.InvariantCulture, out parts[i]))
            {
                return null;
            }
        }

        return new VersionNumber(parts);
    }

    public int CompareTo(VersionNumber? other)
    {
        if (other is null)
        {
            return 1;
        }

        for (var i = 0; i < Math.Max(_parts.Length, other._parts.Length); i++)
        {
            var order = PartAt(i).CompareTo(other.PartAt(i));
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private long PartAt(int index) => index < _parts.Length ? _parts[index] : 0;
}
