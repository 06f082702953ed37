namespace Statsig.Manifest.Reading;

/// <summary>Remembers what names were given to. Most types have few members: those are compared one by one, without a table.</summary>
internal struct NameTable
{
    private const int Few = 12;

    private List<KeyValuePair<string, string>>? _few;
    private Dictionary<string, string>? _many;

    /// <param name="count">About how many names there will be.</param>
    public NameTable(int count)
    {
        _few = count > Few ? null : new List<KeyValuePair<string, string>>(count);
        _many = count > Few ? new Dictionary<string, string>(count, StringComparer.Ordinal) : null;
    }

    /// <summary>Who has a name.</summary>
    /// <returns>Null when nobody has.</returns>
    public readonly string? Find(string name)
    {
        if (_many is not null)
        {
            return _many.TryGetValue(name, out var owner) ? owner : null;
        }

        if (_few is not null)
        {
            foreach (var pair in _few)
            {
                if (string.Equals(pair.Key, name, StringComparison.Ordinal))
                {
                    return pair.Value;
                }
            }
        }

        return null;
    }

    /// <summary>Gives a name that nobody has.</summary>
    public void Add(string name, string owner)
    {
        if (_many is null && _few?.Count == Few)
        {
            _many = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var pair in _few)
            {
                _many.Add(pair.Key, pair.Value);
            }
        }

        if (_many is not null)
        {
            _many.Add(name, owner);
        }
        else
        {
            (_few ??= []).Add(new KeyValuePair<string, string>(name, owner));
        }
    }
}
