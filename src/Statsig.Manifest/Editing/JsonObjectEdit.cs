namespace Statsig.Manifest.Editing;

/// <summary>Changes to some properties of an object.</summary>
public sealed class JsonObjectEdit : JsonEdit
{
    private readonly Dictionary<string, JsonEdit?> _changes = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    internal JsonObjectEdit(IComparer<string>? order, bool sorts)
    {
        Order = order;
        Sorts = sorts && order is not null;
    }

    internal IComparer<string>? Order { get; }

    internal bool Sorts { get; }

    /// <summary>The properties that change, in the order in which they were named.</summary>
    internal IReadOnlyList<string> Names => _names;

    /// <summary>Changes a property, or adds it.</summary>
    /// <param name="name">The property.</param>
    /// <param name="edit">What it should become.</param>
    public JsonObjectEdit Set(string name, JsonEdit edit)
    {
        Add(name, edit);
        return this;
    }

    /// <summary>Takes a property away, with the comments that stand right above it and behind it on its line.</summary>
    /// <param name="name">The property.</param>
    public JsonObjectEdit Remove(string name)
    {
        Add(name, null);
        return this;
    }

    /// <summary>The change of a property.</summary>
    /// <param name="name">The property.</param>
    /// <param name="edit">What it becomes; null when it goes.</param>
    /// <returns>False when it stays as it is.</returns>
    internal bool TryGet(string name, out JsonEdit? edit) => _changes.TryGetValue(name, out edit);

    private void Add(string name, JsonEdit? edit)
    {
        if (!_changes.ContainsKey(name))
        {
            _names.Add(name);
        }

        _changes[name] = edit;
    }
}
