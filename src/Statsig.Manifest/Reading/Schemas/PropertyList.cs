using System.Collections;

namespace Statsig.Manifest.Reading;

/// <summary>The properties of an object's schema, in the order of the text.</summary>
internal sealed class PropertyList : IReadOnlyCollection<string>
{
    /// <summary>Up to here comparing one by one is faster than a table, and makes none.</summary>
    private const int Few = 12;

    private readonly PropertyDraft[] _properties;
    private readonly int[]? _sorted;
    private Dictionary<string, int>? _index;

    public PropertyList(PropertyDraft[] properties)
    {
        _properties = properties;
        _sorted = IsSorted() ? null : Sort();
    }

    public int Count => _properties.Length;

    /// <summary>The number of the cycle that the object is on: its properties lead back to it, lists and dictionaries included. 0 when they do not.</summary>
    public int Cycle { get; set; }

    public ref readonly PropertyDraft this[int index] => ref _properties[index];

    /// <summary>Where in the list the property stands that has a place in the order of names.</summary>
    public int BySortedPlace(int place) => _sorted is null ? place : _sorted[place];

    /// <summary>Where a property stands in the list.</summary>
    /// <returns>-1 when there is none of that name.</returns>
    public int IndexOf(string name)
    {
        if (_properties.Length > Few)
        {
            return (_index ??= MakeIndex()).TryGetValue(name, out var found) ? found : -1;
        }

        for (var i = 0; i < _properties.Length; i++)
        {
            if (string.Equals(_properties[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The names.</summary>
    public IEnumerator<string> GetEnumerator()
    {
        foreach (var property in _properties)
        {
            yield return property.Name;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool IsSorted()
    {
        for (var i = 1; i < _properties.Length; i++)
        {
            if (string.CompareOrdinal(_properties[i - 1].Name, _properties[i].Name) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private int[] Sort()
    {
        var sorted = new int[_properties.Length];
        if (sorted.Length > Few)
        {
            var names = new string[sorted.Length];
            for (var i = 0; i < names.Length; i++)
            {
                (names[i], sorted[i]) = (_properties[i].Name, i);
            }

            Array.Sort(names, sorted, StringComparer.Ordinal);
            return sorted;
        }

        for (var i = 0; i < sorted.Length; i++)
        {
            var place = i;
            for (; place > 0 && string.CompareOrdinal(_properties[sorted[place - 1]].Name, _properties[i].Name) > 0; place--)
            {
                sorted[place] = sorted[place - 1];
            }

            sorted[place] = i;
        }

        return sorted;
    }

    private Dictionary<string, int> MakeIndex()
    {
        var index = new Dictionary<string, int>(_properties.Length, StringComparer.Ordinal);
        for (var i = 0; i < _properties.Length; i++)
        {
            index.Add(_properties[i].Name, i);
        }

        return index;
    }
}
