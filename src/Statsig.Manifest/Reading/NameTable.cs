namespace Statsig.Manifest.Reading;

/// <summary>
/// Remembers what names were given to, and gives each once. Most types have few members: those are compared one by one, without a table. Not one of the
/// framework's, since those take two look-ups to add a name that is not there, and hash sets of netstandard2.0 cannot be told how large they will be.
/// </summary>
internal sealed class NameTable
{
    private const int Few = 12;

    private Entry[] _entries;

    /// <summary>The last entry with a hash, plus one; null while there are few.</summary>
    private int[]? _buckets;
    private int _count;

    /// <param name="count">About how many names there will be.</param>
    public NameTable(int count) => _entries = count == 0 ? [] : new Entry[count];

    /// <summary>Who has a name.</summary>
    /// <returns>Null when nobody has.</returns>
    public string? Find(string name)
    {
        var index = IndexOf(name, _buckets is null ? 0 : name.GetHashCode());
        return index < 0 ? null : _entries[index].Owner;
    }

    /// <summary>Gives a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="owner">Who gets it.</param>
    /// <returns>Null; or who has it already, and then nothing changes.</returns>
    public string? Add(string name, string owner)
    {
        var hash = _buckets is null ? 0 : name.GetHashCode();
        if (IndexOf(name, hash) is >= 0 and var index)
        {
            return _entries[index].Owner;
        }

        if (_count == _entries.Length)
        {
            Array.Resize(ref _entries, Math.Max(4, _count * 2));
            _buckets = _buckets is null ? null : Rehash();
        }

        ref var entry = ref _entries[_count++];
        (entry.Name, entry.Owner, entry.Hash) = (name, owner, hash);
        if (_buckets is not null)
        {
            Link(_buckets, _count - 1);
        }
        else if (_count > Few)
        {
            for (var i = 0; i < _count; i++)
            {
                _entries[i].Hash = _entries[i].Name.GetHashCode();
            }

            _buckets = Rehash();
        }

        return null;
    }

    /// <summary>Forgets everything; its memory serves again.</summary>
    public void Clear()
    {
        Array.Clear(_entries, 0, _count);
        _count = 0;
        _buckets = null;
    }

    private int IndexOf(string name, int hash)
    {
        if (_buckets is not null)
        {
            var found = _buckets[hash & (_buckets.Length - 1)] - 1;
            while (found >= 0 && (_entries[found].Hash != hash || !string.Equals(_entries[found].Name, name, StringComparison.Ordinal)))
            {
                found = _entries[found].Next;
            }

            return found;
        }

        for (var i = 0; i < _count; i++)
        {
            if (string.Equals(_entries[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private int[] Rehash()
    {
        var size = 32;
        while (size < _entries.Length)
        {
            size *= 2;
        }

        var buckets = new int[size];
        for (var i = 0; i < _count; i++)
        {
            Link(buckets, i);
        }

        return buckets;
    }

    private void Link(int[] buckets, int index)
    {
        ref var bucket = ref buckets[_entries[index].Hash & (buckets.Length - 1)];
        _entries[index].Next = bucket - 1;
        bucket = index + 1;
    }

    private struct Entry
    {
        public string Name;
        public string Owner;
        public int Hash;

        /// <summary>The entry before it in the same bucket; -1 for none.</summary>
        public int Next;
    }
}
