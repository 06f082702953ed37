namespace Statsig.Manifest;

/// <summary>The names that a manifest has, by kind: what names in code are held against.</summary>
public sealed class ManifestNames
{
    private static readonly int KindCount = Enum.GetValues(typeof(FlagKind)).Length;

    private readonly Dictionary<string, NamedFlag>[] _byKind = new Dictionary<string, NamedFlag>[KindCount];

    internal ManifestNames(IEnumerable<NamedFlag> flags, IReadOnlyDictionary<string, SourceSpan> definitions, SourceSpan? ns)
    {
        Definitions = definitions;
        Namespace = ns;
        for (var i = 0; i < _byKind.Length; i++)
        {
            _byKind[i] = new Dictionary<string, NamedFlag>(StringComparer.Ordinal);
        }

        foreach (var flag in flags)
        {
            var names = _byKind[(int)flag.Kind];
            if (!names.ContainsKey(flag.Name))
            {
                names.Add(flag.Name, flag);
            }
        }
    }

    /// <summary>The tokens that the types of <c>$defs</c> have their names from, by the types' C# names.</summary>
    public IReadOnlyDictionary<string, SourceSpan> Definitions { get; }

    /// <summary>The token of the namespace; null when the manifest has none.</summary>
    public SourceSpan? Namespace { get; }

    /// <summary>Looks a name up.</summary>
    /// <param name="kind">What it should stand for.</param>
    /// <param name="name">The name, as in Statsig.</param>
    /// <returns>Null when the manifest has no such name of that kind.</returns>
    public NamedFlag? Find(FlagKind kind, string name) => _byKind[(int)kind].TryGetValue(name, out var flag) ? flag : null;

    /// <summary>All names of a kind, in the manifest's order.</summary>
    /// <param name="kind">The kind.</param>
    public IEnumerable<string> OfKind(FlagKind kind) => _byKind[(int)kind].Keys;
}
