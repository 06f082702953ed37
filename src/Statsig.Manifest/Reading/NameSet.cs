namespace Statsig.Manifest.Reading;

/// <summary>Finds names that come twice. Most objects have few: those are compared one by one, without a table.</summary>
internal struct NameSet
{
    private const int Few = 12;

    private List<string>? _few;
    private HashSet<string>? _many;

    /// <returns>False when the name has been added before.</returns>
    public bool Add(string name)
    {
        if (_many is not null)
        {
            return _many.Add(name);
        }

        _few ??= [];
        foreach (var other in _few)
        {
            if (string.Equals(other, name, StringComparison.Ordinal))
            {
                return false;
            }
        }

        _few.Add(name);
        if (_few.Count > Few)
        {
            _many = new HashSet<string>(_few, StringComparer.Ordinal);
        }

        return true;
    }
}
