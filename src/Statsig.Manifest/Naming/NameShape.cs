namespace Statsig.Manifest;

/// <summary>A name without what people get wrong most: case and separators. One instance is used for many names.</summary>
internal sealed class NameShape
{
    private char[] _plain = new char[64];
    private char[] _singular = new char[64];
    private ulong _wordStarts;

    /// <summary>How many letters and digits the name has.</summary>
    public int Length { get; private set; }

    /// <summary>How many letters and digits are left when every word is in the singular.</summary>
    private int SingularLength { get; set; }

    /// <summary>A letter or digit in lower case.</summary>
    public char this[int index] => _plain[index];

    public void Set(string name)
    {
        if (name.Length > _plain.Length)
        {
            _plain = new char[name.Length];
            _singular = new char[name.Length];
        }

        var (plain, singular) = (_plain, _singular);
        var (length, singularLength, singularWord) = (0, 0, 0);
        var wordStarts = 0UL;
        var previous = '\0';
        foreach (var c in name)
        {
            if (!char.IsLetterOrDigit(c))
            {
                previous = '\0';
                continue;
            }

            if (previous == '\0' || (char.IsUpper(c) && !char.IsUpper(previous)))
            {
                singularLength = WithoutPlural(singular, singularWord, singularLength);
                singularWord = singularLength;
                wordStarts |= length < 64 ? 1UL << length : 0;
            }

            var lower = c < 128 ? (char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : char.ToLowerInvariant(c);
            plain[length++] = lower;
            singular[singularLength++] = lower;
            previous = c;
        }

        Length = length;
        SingularLength = WithoutPlural(singular, singularWord, singularLength);
        _wordStarts = wordStarts;
    }

    /// <summary>Whether a word begins here; the end counts, too.</summary>
    public bool IsBoundary(int index) => index == Length || (index < 64 && (_wordStarts & (1UL << index)) != 0);

    public bool HasSameSingular(NameShape other)
    {
        if (SingularLength != other.SingularLength)
        {
            return false;
        }

        for (var i = 0; i < SingularLength; i++)
        {
            if (_singular[i] != other._singular[i])
            {
                return false;
            }
        }

        return true;
    }

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
