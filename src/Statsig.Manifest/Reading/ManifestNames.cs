using Statsig.Manifest.Reading;

namespace Statsig.Manifest;

/// <summary>The names that a manifest has, by kind: what names in code are held against.</summary>
public sealed class ManifestNames
{
    private static readonly int KindCount = Enum.GetValues(typeof(FlagKind)).Length;

    private Dictionary<string, NamedFlag>[]? _byKind;

    private readonly HashSet<FlagKind> _unread;

    internal ManifestNames(List<NameToken> flags, HashSet<FlagKind> unread, IReadOnlyDictionary<string, SourceSpan> definitions, SourceSpan? ns)
    {
        _unread = unread;
        Tokens = flags;
        Definitions = definitions;
        Namespace = ns;
    }

    /// <summary>The names in the order of the text, section by section.</summary>
    internal IReadOnlyList<NameToken> Tokens { get; }

    /// <summary>The tokens that the types of <c>$defs</c> have their names from, by the types' C# names.</summary>
    public IReadOnlyDictionary<string, SourceSpan> Definitions { get; }

    /// <summary>The token of the namespace; null when the manifest has none.</summary>
    public SourceSpan? Namespace { get; }

    /// <summary>Looks a name up.</summary>
    /// <param name="kind">What it should stand for.</param>
    /// <param name="name">The name, as in Statsig.</param>
    /// <returns>Null when the manifest has no such name of that kind.</returns>
    public NamedFlag? Find(FlagKind kind, string name) => Index()[(int)kind].TryGetValue(name, out var flag) ? flag : null;

    /// <summary>Whether these are all names of a kind: not where its section is something else than an object, or the whole manifest is.</summary>
    /// <param name="kind">The kind.</param>
    public bool HasAll(FlagKind kind) => !_unread.Contains(kind);

    /// <summary>All names of a kind, in the manifest's order.</summary>
    /// <param name="kind">The kind.</param>
    public IEnumerable<string> OfKind(FlagKind kind) => Index()[(int)kind].Keys;

    /// <summary>Made when a name is first looked up: the generator never does, and reads at every key.</summary>
    private Dictionary<string, NamedFlag>[] Index()
    {
        if (Volatile.Read(ref _byKind) is { } made)
        {
            return made;
        }

        var byKind = new Dictionary<string, NamedFlag>[KindCount];
        for (var i = 0; i < byKind.Length; i++)
        {
            byKind[i] = new Dictionary<string, NamedFlag>(StringComparer.Ordinal);
        }

        foreach (var flag in Tokens)
        {
            var names = byKind[(int)flag.Kind];
            if (!names.ContainsKey(flag.Name))
            {
                names.Add(flag.Name, new NamedFlag(flag.Kind, flag.Name, flag.Identifier, flag.Span));
            }
        }

        // Whoever comes at the same time makes an equal one.
        Volatile.Write(ref _byKind, byKind);
        return byKind;
    }
}
