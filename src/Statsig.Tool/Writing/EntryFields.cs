namespace Statsig.Tool.Writing;

/// <summary>The order of what is in a manifest.</summary>
internal sealed class EntryFields : IComparer<string>
{
    private readonly string[] _order;

    private EntryFields(params string[] order) => _order = order;

    /// <summary>The order of an entry's properties.</summary>
    public static EntryFields OfEntry { get; } = new(
        "description", "owner", "tags", "idType", "lifecycle", "staleReason", "expires", "identifier", "layer", "schema", "default", "groups");

    /// <summary>The order of a manifest's properties.</summary>
    public static EntryFields OfManifest { get; } = new(
        "$schema", "manifestVersion", "namespace", "accessibility", "gates", "configs", "experiments", "layers", "$defs");

    /// <inheritdoc/>
    public int Compare(string? x, string? y) => RankOf(x).CompareTo(RankOf(y));

    /// <summary>What the language does not know goes last.</summary>
    private int RankOf(string? name)
    {
        var index = Array.IndexOf(_order, name);
        return index < 0 ? _order.Length : index;
    }
}
