namespace Statsig.Runtime.Serialization;

/// <summary>Which properties of an object were served so far. Allocates nothing for the first 64.</summary>
internal struct SeenProperties
{
    private const int BitsInWord = 64;

    private ulong _first;
    private HashSet<int>? _others;

    /// <summary>False when the property was there before.</summary>
    public bool Add(int property)
    {
        if (property >= BitsInWord)
        {
            _others ??= new HashSet<int>();
            return _others.Add(property);
        }

        var bit = 1UL << property;
        var isNew = (_first & bit) == 0;
        _first |= bit;
        return isNew;
    }
}
