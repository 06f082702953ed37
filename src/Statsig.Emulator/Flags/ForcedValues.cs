using Statsig.Emulator.Users;
using Statsig.Manifest;

namespace Statsig.Emulator.Flags;

/// <summary>Values that somebody set while the emulator runs, for everyone and for single units; a unit's own wins. Safe for several threads at once.</summary>
internal sealed class ForcedValues
{
    private readonly object _lock = new();
    private readonly Dictionary<ForcedKey, ForcedValue> _values = [];
    private readonly ChangeSignal _signal;

    public ForcedValues(ChangeSignal signal) => _signal = signal;

    public void Set(FlagKind kind, string name, string? id, ForcedValue value)
    {
        lock (_lock)
        {
            _values[ForcedKey.Of(kind, name, id)] = value;
        }

        _signal.Raise();
    }

    /// <summary>Takes back what is forced for one unit, or with null for everyone.</summary>
    public void Remove(FlagKind kind, string name, string? id) => RemoveWhere(key => key == ForcedKey.Of(kind, name, id));

    /// <summary>Takes back all that is forced of a flag.</summary>
    public void RemoveAll(FlagKind kind, string name) => RemoveWhere(key => key with { Id = null } == ForcedKey.Of(kind, name, null));

    /// <summary>Takes back what is still forced as it was at a moment; what was forced since stays.</summary>
    /// <param name="then">What was forced.</param>
    public void Release(IReadOnlyList<KeyValuePair<ForcedKey, ForcedValue>> then)
    {
        lock (_lock)
        {
            foreach (var (key, value) in then)
            {
                if (ReferenceEquals(_values.GetValueOrDefault(key), value))
                {
                    _values.Remove(key);
                }
            }
        }

        _signal.Raise();
    }

    public void Clear() => RemoveWhere(static _ => true);

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

    /// <summary>What is forced, in the order of kinds, names and IDs.</summary>
    public IReadOnlyList<KeyValuePair<ForcedKey, ForcedValue>> ToList()
    {
        lock (_lock)
        {
            return [.. _values.OrderBy(pair => pair.Key.Kind).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal).ThenBy(pair => pair.Key.Id, StringComparer.Ordinal)];
        }
    }

    private void RemoveWhere(Func<ForcedKey, bool> isMeant)
    {
        lock (_lock)
        {
            foreach (var key in _values.Keys.Where(isMeant).ToList())
            {
                _values.Remove(key);
            }
        }

        _signal.Raise();
    }
}
