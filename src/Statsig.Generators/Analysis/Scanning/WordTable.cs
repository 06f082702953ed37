namespace Statsig.Generators.Analysis.Scanning;

/// <summary>The identifiers that a rule is about, to be found in texts without a string for each word of them.</summary>
internal sealed class WordTable
{
    private readonly string?[] _slots;

    public WordTable(ICollection<string> words)
    {
        var size = 16;
        while (size < words.Count * 4)
        {
            size *= 2;
        }

        _slots = new string?[size];
        foreach (var word in words)
        {
            Add(word);
        }
    }

    public bool IsEmpty { get; private set; } = true;

    /// <summary>The hash of a word, from that of the word without its last character.</summary>
    public static int Hash(int hash, char c) => unchecked((hash * 31) + c);

    public string? Find(char[] text, int start, int length, int hash)
    {
        for (var i = hash & (_slots.Length - 1); _slots[i] is { } word; i = (i + 1) & (_slots.Length - 1))
        {
            if (word.Length == length && word.AsSpan().SequenceEqual(text.AsSpan(start, length)))
            {
                return word;
            }
        }

        return null;
    }

    private void Add(string word)
    {
        var hash = 0;
        foreach (var c in word)
        {
            hash = Hash(hash, c);
        }

        var i = hash & (_slots.Length - 1);
        while (_slots[i] is { } other)
        {
            if (other == word)
            {
                return;
            }

            i = (i + 1) & (_slots.Length - 1);
        }

        _slots[i] = word;
        IsEmpty = false;
    }
}
