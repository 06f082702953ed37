namespace Statsig.Generators.Analysis.Names;

/// <summary>The identifiers at which something marked is given a name.</summary>
internal sealed class MarkedNames
{
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether something is marked that is used without its name: an indexer, an operator, a delegate, a lambda, or the <c>Add</c> of a collection initializer.</summary>
    public bool HasNameless { get; set; }

    public void UnionWith(MarkedNames other)
    {
        Words.UnionWith(other.Words);
        HasNameless |= other.HasNameless;
    }
}
