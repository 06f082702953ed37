using Statsig.Emulator.Users;
using Statsig.Manifest;

namespace Statsig.Emulator.Flags;

/// <summary>Values that somebody set while the emulator runs, for everyone and for single units; a unit's own wins. Safe for several threads at once.</summary>
internal sealed class ForcedValues
{
    private readonly object _lock = new();
    private readonly Dictionary<ForcedKey, ForcedValue> _values = [];

    public void Set(FlagKind kind, string name, string? id, ForcedValue value)
    {
        lock (_lock)
        {
            _values[ForcedKey.Of(kind, name, id)] = value;
        }
    }

    /// <returns>False when there was none.</returns>
    public bool Remove(FlagKind kind, string name, string? id)
    {
        lock (_lock)
        {
            return _values.Remove(ForcedKey.Of(kind, name, id));
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _values.Clear();
        }
    }

    /// <summary>What is forced for a user: by the flag's own kind of ID, by the user ID, or for everyone.</summary>
    public ForcedValue? Find(FlagKind kind, string name, string? idType, RequestUser user)
    {
        lock (_lock)
        {
            if (_values.Count == 0)
            {
                return null;
            }

            return Own(user.UnitId(idType)) ?? Own(user.UserId) ?? _values.GetValueOrDefault(ForcedKey.Of(kind, name, null));

            ForcedValue? Own(string? id) => id is null ? null : _values.GetValueOrDefault(ForcedKey.Of(kind, name, id));
        }
    }

    public IReadOnlyList<KeyValuePair<ForcedKey, ForcedValue>> ToList()
    {
        lock (_lock)
        {
            return [.. _values.OrderBy(pair => pair.Key.Kind).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal).ThenBy(pair => pair.Key.Id, StringComparer.Ordinal)];
        }
    }
}
