namespace Statsig.Generators.Generation.Emission;

/// <summary>Characters to write to. The last one is kept for the next file: what is generated is large, and is generated again at every edit of a manifest.</summary>
internal sealed class SourceBuffer
{
    private const int MinLength = 1 << 12;

    /// <summary>8 MB. What is longer is not kept.</summary>
    private const int MaxKeptLength = 1 << 22;

    private static char[]? Spare;

    private char[] _characters;

    /// <param name="length">About how long the text will be.</param>
    public SourceBuffer(int length)
    {
        var spare = Interlocked.Exchange(ref Spare, null);
        _characters = spare is not null && spare.Length >= length ? spare : new char[Math.Max(MinLength, length)];
    }

    public int Length { get; private set; }

    public void Append(char c)
    {
        MakeRoom(1);
        _characters[Length++] = c;
    }

    public void Append(char c, int count)
    {
        MakeRoom(count);
        for (var i = 0; i < count; i++)
        {
            _characters[Length++] = c;
        }
    }

    public void Append(string? text)
    {
        if (text is not null)
        {
            Append(text, 0, text.Length);
        }
    }

    public void Append(string text, int start, int length)
    {
        MakeRoom(length);
        text.CopyTo(start, _characters, Length, length);
        Length += length;
    }

    /// <summary>The text; nothing can be written from then on.</summary>
    public string Finish()
    {
        var text = new string(_characters, 0, Length);
        if (_characters.Length <= MaxKeptLength)
        {
            Volatile.Write(ref Spare, _characters);
        }

        _characters = [];
        return text;
    }

    /// <summary>Makes room for about as many characters.</summary>
    public void Reserve(int count)
    {
        if (_characters.Length - Length < count)
        {
            Array.Resize(ref _characters, Length + count + (count >> 4));
        }
    }

    private void MakeRoom(int count)
    {
        if (_characters.Length - Length < count)
        {
            Array.Resize(ref _characters, Math.Max(Length + count, _characters.Length * 2));
        }
    }
}
