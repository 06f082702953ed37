namespace Statsig.Manifest;

/// <summary>All flags of one C# namespace, from however many manifests; no C# name is in it twice.</summary>
public sealed class MergedNamespace
{
    private readonly List<GateEntry> _gates = [];
    private readonly List<ValueEntry>[] _values = [[], [], []];
    private readonly List<TypeDeclaration> _definitions = [];

    internal MergedNamespace(string name) => Name = name;

    /// <summary>The namespace.</summary>
    public string Name { get; }

    /// <summary>The accessibility of its types. One class cannot be both: what one manifest makes public is public.</summary>
    public CSharpAccessibility Accessibility { get; internal set; }

    /// <summary>The feature gates.</summary>
    public IReadOnlyList<GateEntry> Gates => _gates;

    /// <summary>The types of <c>$defs</c>.</summary>
    public IReadOnlyList<TypeDeclaration> Definitions => _definitions;

    /// <summary>The C# names of its types, and what they are.</summary>
    internal Dictionary<string, TypeDeclaration?> Types { get; } = new(StringComparer.Ordinal)
    {
        ["Gates"] = null,
        ["Configs"] = null,
        ["Experiments"] = null,
        ["Layers"] = null,
    };

    /// <summary>The C# names of its accessors.</summary>
    internal Dictionary<(FlagKind Kind, string Identifier), string> Accessors { get; } = [];

    /// <summary>The dynamic configs, experiments or layers.</summary>
    /// <param name="kind">Which.</param>
    public IReadOnlyList<ValueEntry> ValuesOf(FlagKind kind) => _values[kind - FlagKind.DynamicConfig];

    internal void Add(GateEntry gate) => _gates.Add(gate);

    internal void Add(FlagKind kind, ValueEntry entry) => _values[kind - FlagKind.DynamicConfig].Add(entry);

    internal void Add(TypeDeclaration definition) => _definitions.Add(definition);

    /// <summary>Several manifests' entries in one order, whichever manifest comes first.</summary>
    internal void Sort()
    {
        _gates.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        _definitions.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var values in _values)
        {
            values.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        }
    }
}
