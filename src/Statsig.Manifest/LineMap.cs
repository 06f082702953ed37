namespace Statsig.Manifest;

/// <summary>Where the lines of a text begin, for positions that people read.</summary>
public sealed class LineMap
{
    /// <summary>The line breaks that C# compilers and editors count.</summary>
    private static readonly char[] Breaks = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    private readonly int[] _starts;
    private readonly int _length;

    private LineMap(int[] starts, int length)
    {
        _starts = starts;
        _length = length;
    }

    /// <summary>Finds the lines of a text.</summary>
    /// <param name="text">The text.</param>
    public static LineMap Of(string text)
    {
        var starts = new List<int>((text.Length / 32) + 1) { 0 };
        for (var i = text.IndexOfAny(Breaks); i >= 0; i = text.IndexOfAny(Breaks, i))
        {
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            starts.Add(i);
        }

        return new LineMap([.. starts], text.Length);
    }

    /// <summary>The line and column of a position, both from 0; columns are UTF-16 characters.</summary>
    /// <param name="position">A position within the text, or right behind it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is not within the text.</exception>
    public (int Line, int Column) Find(int position)
    {
        if (position < 0 || position > _length)
        {
            throw new ArgumentOutOfRangeException(nameof(position), position, "The position is not within the text.");
        }

        var index = Array.BinarySearch(_starts, position);
        var line = index >= 0 ? index : ~index - 1;
        return (line, position - _starts[line]);
    }
}
