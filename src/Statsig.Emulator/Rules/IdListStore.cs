namespace Statsig.Emulator.Rules;

/// <summary>ID lists: those of <c>statsig.local.json</c>, with what update_id_list added and removed. Safe for several threads at once.</summary>
internal sealed class IdListStore
{
    private readonly object _lock = new();
    private readonly Dictionary<string, Dictionary<string, bool>> _changes = new(StringComparer.Ordinal);
    private volatile IReadOnlyDictionary<string, HashSet<string>> _fromFile = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);

    /// <summary>Takes the lists of a file that has been read again. What was added and removed since the start stays so.</summary>
    public void Replace(IReadOnlyDictionary<string, HashSet<string>> lists) => _fromFile = lists;

    public bool Contains(string list, string id)
    {
        lock (_lock)
        {
            if (_changes.TryGetValue(list, out var changes) && changes.TryGetValue(id, out var isIn))
            {
                return isIn;
            }
        }

        return _fromFile.TryGetValue(list, out var ids) && ids.Contains(id);
    }

    public void Update(string list, IEnumerable<string> add, IEnumerable<string> remove)
    {
        lock (_lock)
        {
            if (!_changes.TryGetValue(list, out var changes))
            {
                _changes.Add(list, changes = new Dictionary<string, bool>(StringComparer.Ordinal));
            }

            foreach (var id in add)
            {
                changes[id] = true;
            }

            foreach (var id in remove)
            {
                changes[id] = false;
            }
        }
    }

    /// <summary>All lists and their IDs, sorted.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ToDictionary()
    {
        lock (_lock)
        {
            var fromFile = _fromFile;
            return fromFile.Keys.Union(_changes.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToDictionary(
                list => list,
                list =>
                {
                    var changes = _changes.GetValueOrDefault(list) ?? [];
                    var ids = fromFile.TryGetValue(list, out var known) ? known : [];
                    IReadOnlyList<string> result = [.. ids.Where(id => !changes.ContainsKey(id))
                        .Concat(changes.Where(change => change.Value).Select(change => change.Key))
                        .Order(StringComparer.Ordinal)];
                    return result;
                },
                StringComparer.Ordinal);
        }
    }
}
