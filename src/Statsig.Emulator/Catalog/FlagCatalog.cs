using Statsig.Manifest;

namespace Statsig.Emulator.Catalog;

/// <summary>The flags of all manifests.</summary>
internal sealed class FlagCatalog
{
    private readonly Dictionary<string, CatalogEntry> _gates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CatalogEntry> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CatalogEntry> _layers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CatalogEntry>> _experiments = new(StringComparer.Ordinal);

    /// <summary>All flags: gates, configs, experiments, layers, each by name.</summary>
    public IEnumerable<CatalogEntry> Entries =>
        _gates.Values.Concat(_values.Values).Concat(_layers.Values).OrderBy(entry => entry.Kind).ThenBy(entry => entry.Name, StringComparer.Ordinal);

    public CatalogEntry? Gate(string name) => _gates.GetValueOrDefault(name);

    /// <summary>A dynamic config or an experiment: one name space, as in Statsig.</summary>
    public CatalogEntry? Value(string name) => _values.GetValueOrDefault(name);

    public CatalogEntry? Layer(string name) => _layers.GetValueOrDefault(name);

    /// <returns>Null when there is none, or one of another kind.</returns>
    public CatalogEntry? Find(FlagKind kind, string name) => TableOf(kind).GetValueOrDefault(name) is { } entry && entry.Kind == kind ? entry : null;

    public IEnumerable<string> NamesOf(FlagKind kind) => TableOf(kind).Values.Where(entry => entry.Kind == kind).Select(entry => entry.Name);

    /// <summary>The experiments with groups that share a layer, by name.</summary>
    public IReadOnlyList<CatalogEntry> ExperimentsIn(string layer) => _experiments.TryGetValue(layer, out var found) ? found : [];

    /// <returns>False when the name is there already.</returns>
    public bool TryAdd(CatalogEntry entry)
    {
        if (!TableOf(entry.Kind).TryAdd(entry.Name, entry))
        {
            return false;
        }

        if (entry is { Layer: { } layer, Groups.Count: > 0 })
        {
            if (!_experiments.TryGetValue(layer, out var experiments))
            {
                _experiments.Add(layer, experiments = []);
            }

            experiments.Add(entry);
            experiments.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        }

        return true;
    }

    private Dictionary<string, CatalogEntry> TableOf(FlagKind kind) => kind switch
    {
        FlagKind.Gate => _gates,
        FlagKind.Layer => _layers,
        _ => _values,
    };
}
