namespace Statsig.Manifest.Editing;

/// <summary>Changes to some items of an array.</summary>
public sealed class JsonArrayEdit : JsonEdit
{
    private readonly Dictionary<int, JsonEdit?> _changes = [];
    private readonly List<JsonEdit> _first = [];

    internal JsonArrayEdit()
    {
    }

    /// <summary>The items that come before all others, in their order.</summary>
    internal IReadOnlyList<JsonEdit> First => _first;

    /// <summary>Adds an item before those that are there, behind others that were added so.</summary>
    /// <param name="item">What it should be.</param>
    public JsonArrayEdit InsertFirst(JsonEdit item)
    {
        _first.Add(item);
        return this;
    }

    /// <summary>Changes an item.</summary>
    /// <param name="index">Which of those that are there, from 0.</param>
    /// <param name="edit">What it should become.</param>
    public JsonArrayEdit Set(int index, JsonEdit edit)
    {
        _changes[index] = edit;
        return this;
    }

    /// <summary>Takes an item away, with the comments that stand right above it and behind it on its line.</summary>
    /// <param name="index">Which of those that are there, from 0.</param>
    public JsonArrayEdit Remove(int index)
    {
        _changes[index] = null;
        return this;
    }

    /// <summary>The change of an item.</summary>
    /// <param name="index">Which of those that are there, from 0.</param>
    /// <param name="edit">What it becomes; null when it goes.</param>
    /// <returns>False when it stays as it is.</returns>
    internal bool TryGet(int index, out JsonEdit? edit) => _changes.TryGetValue(index, out edit);
}
