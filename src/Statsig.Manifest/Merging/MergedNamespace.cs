namespace Statsig.Manifest;

/// <summary>All flags of one C# namespace, from however many manifests; no C# name is in it twice.</summary>
public sealed class MergedNamespace
{
    private readonly List<GateEntry> _gates = [];
    private readonly List<ValueEntry>[] _values = [[], [], []];
    private readonly List<TypeDeclaration> _definitions = [];

    internal MergedNamespace(string name) => Name = name;

    /// <summary>What a manifest has that is alone.</summary>
    internal MergedNamespace(ManifestPart part)
        : this(part.Namespace)
    {
        Accessibility = part.Accessibility;
        _gates.AddRange(part.Model.Gates);
        _values[0].AddRange(part.Model.Configs);
        _values[1].AddRange(part.Model.Experiments);
        _values[2].AddRange(part.Model.Layers);
        _definitions.AddRange(part.Model.Definitions);
    }

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
        Sort(_gates, static gate => gate.Name);
        Sort(_definitions, static definition => definition.Name);
        foreach (var values in _values)
        {
            Sort(values, static entry => entry.Name);
        }
    }

    /// <summary>One manifest's entries are in order already.</summary>
    private static void Sort<T>(List<T> items, Func<T, string> nameOf)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (string.CompareOrdinal(nameOf(items[i - 1]), nameOf(items[i])) > 0)
            {
                items.Sort((a, b) => string.CompareOrdinal(nameOf(a), nameOf(b)));
                return;
            }
        }
    }
}
