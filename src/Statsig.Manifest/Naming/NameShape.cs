namespace Statsig.Manifest;

/// <summary>A name without what people get wrong most: case and separators. One instance is used for many names.</summary>
internal sealed class NameShape
{
    private char[] _plain = new char[64];
    private char[] _singular = new char[64];
    private string _name = "";
    private int _singularLength;
    private ulong _wordStarts;

    /// <summary>How many letters and digits the name has.</summary>
    public int Length { get; private set; }

    /// <summary>A letter or digit in lower case.</summary>
    public char this[int index] => _plain[index];

    public void Set(string name)
    {
        if (name.Length > _plain.Length)
        {
            _plain = new char[name.Length];
            _singular = new char[name.Length];
        }

        var plain = _plain;
        var length = 0;
        var wordStarts = 0UL;
        var previous = '\0';
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                previous = '\0';
                continue;
            }

            if (StartsWord(previous, c))
            {
                wordStarts |= length < 64 ? 1UL << length : 0;
            }

            plain[length++] = ToLower(c);
            previous = c;
        }

        Length = length;
        _name = name;
        _singularLength = -1;
        _wordStarts = wordStarts;
    }

    /// <summary>Whether a word begins here; the end counts, too.</summary>
    public bool IsBoundary(int index) => index == Length || (index < 64 && (_wordStarts & (1UL << index)) != 0);

    /// <summary>Whether the names are the same when every word is in the singular.</summary>
    public bool HasSameSingular(NameShape other)
    {
        FindSingular();
        other.FindSingular();
        if (_singularLength != other._singularLength)
        {
            return false;
        }

        for (var i = 0; i < _singularLength; i++)
        {
            if (_singular[i] != other._singular[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Most names are dismissed before it is asked for.</summary>
    private void FindSingular()
    {
        if (_singularLength >= 0)
        {
            return;
        }

        var (length, word) = (0, 0);
        var previous = '\0';
        foreach (var c in _name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                previous = '\0';
                continue;
            }

            if (StartsWord(previous, c))
            {
                length = WithoutPlural(_singular, word, length);
                word = length;
            }

            _singular[length++] = ToLower(c);
            previous = c;
        }

        _singularLength = WithoutPlural(_singular, word, length);
    }

    private static bool StartsWord(char previous, char c) => previous == '\0' || (char.IsUpper(c) && !char.IsUpper(previous));

    private static char ToLower(char c) => c < 128 ? (char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : char.ToLowerInvariant(c);

    private static int WithoutPlural(char[] text, int start, int end)
    {
        var length = end - start;
        if (length < 4 || text[end - 1] != 's' || text[end - 2] is 's' or 'u' or 'i')
        {
            return end;
        }

        if (text[end - 2] != 'e')
        {
            return end - 1;
        }

        if (text[end - 3] == 'i' && length > 4)
        {
            text[end - 3] = 'y';
            return end - 2;
        }

        return text[end - 3] is 's' or 'x' or 'z' or 'h' or 'o' ? end - 2 : end - 1;
    }
}
