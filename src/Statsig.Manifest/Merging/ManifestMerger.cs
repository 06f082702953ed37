using Statsig.Manifest.Reading;

namespace Statsig.Manifest;

/// <summary>Puts the manifests of a project together: one name is one flag, and one C# name one thing. Of two the first stays.</summary>
public sealed class ManifestMerger
{
    private readonly Dictionary<string, MergedNamespace> _namespaces = new(StringComparer.Ordinal);
    private readonly Dictionary<(FlagKind Kind, string Name), int> _names = [];
    private readonly List<ManifestConflict> _conflicts = [];
    private int _manifest;

    private ManifestMerger()
    {
    }

    /// <summary>What could not be merged.</summary>
    public IReadOnlyList<ManifestConflict> Conflicts => _conflicts;

    /// <summary>The namespaces in the order of their names.</summary>
    public IReadOnlyCollection<MergedNamespace> Namespaces { get; private set; } = [];

    /// <summary>Merges manifests.</summary>
    /// <param name="manifests">The manifests, the one that wins first.</param>
    public static ManifestMerger Merge(IReadOnlyList<ManifestPart> manifests)
    {
        var merger = new ManifestMerger();
        if (manifests.Count == 1)
        {
            // Within one manifest the reader has seen to all of it.
            merger.Namespaces = [new MergedNamespace(manifests[0])];
            return merger;
        }

        for (var i = 0; i < manifests.Count; i++)
        {
            merger._manifest = i;
            merger.Add(manifests[i]);
        }

        var namespaces = new List<MergedNamespace>(merger._namespaces.Values);
        namespaces.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (var merged in namespaces)
        {
            merged.Sort();
        }

        merger.Namespaces = namespaces;
        return merger;
    }

    private void Add(ManifestPart part)
    {
        if (FindNamespaceConflict(part) is { } type)
        {
            Report(
                ManifestProblemId.InvalidIdentifier, null, null, $"The namespace '{part.Namespace}' and the type '{type}' of another manifest exclude each other; choose another namespace.");
            return;
        }

        if (!_namespaces.TryGetValue(part.Namespace, out var target))
        {
            target = new MergedNamespace(part.Namespace);
            _namespaces.Add(part.Namespace, target);
        }

        if (part.Accessibility == CSharpAccessibility.Public)
        {
            target.Accessibility = CSharpAccessibility.Public;
        }

        var model = AddDefinitions(target, part.Model);
        foreach (var gate in model.Gates)
        {
            if (IsFree(target, FlagKind.Gate, gate.Info))
            {
                target.Add(gate);
            }
        }

        AddValues(target, FlagKind.DynamicConfig, model.Configs);
        AddValues(target, FlagKind.Experiment, model.Experiments);
        AddValues(target, FlagKind.Layer, model.Layers);
    }

    /// <returns>The model without references to a type that is not there, or is something else than the manifest takes it for.</returns>
    private ManifestModel AddDefinitions(MergedNamespace target, ManifestModel model)
    {
        var lost = new HashSet<string>(StringComparer.Ordinal);
        var added = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in model.Definitions)
        {
            if (!target.Types.TryGetValue(definition.Name, out var other))
            {
                added.Add(definition.Name);
            }
            else if (!definition.Equals(other))
            {
                Report(
                    ManifestProblemId.IdentifierCollision, null, definition.Name,
                    $"Another manifest has another type '{definition.Name}' in the namespace '{target.Name}'; give this one an \"x-identifier\".");
                if (other?.GetType() != definition.GetType())
                {
                    lost.Add(definition.Name);
                }
            }
        }

        model = new LostTypes(lost).RemoveFrom(model);
        foreach (var definition in model.Definitions)
        {
            if (added.Contains(definition.Name))
            {
                target.Types.Add(definition.Name, definition);
                target.Add(definition);
            }
        }

        return model;
    }

    private void AddValues(MergedNamespace target, FlagKind kind, EquatableArray<ValueEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (IsFree(target, kind, entry.Info))
            {
                target.Add(kind, WithFreeTypes(target, kind, entry));
            }
        }
    }

    /// <summary>Of an entry whose types cannot be declared the accessor stays, with any JSON for its value.</summary>
    private ValueEntry WithFreeTypes(MergedNamespace target, FlagKind kind, ValueEntry entry)
    {
        var taken = new List<string>();
        foreach (var declaration in entry.Declarations)
        {
            if (target.Types.ContainsKey(declaration.Name))
            {
                taken.Add(declaration.Name);
            }
        }

        if (entry.GroupType is { } group && target.Types.ContainsKey(group))
        {
            taken.Add(group);
        }

        if (taken.Count > 0)
        {
            Report(
                ManifestProblemId.IdentifierCollision, kind, entry.Name,
                $"Another manifest has a type '{taken[0]}' in the namespace '{target.Name}'; give this entry another \"identifier\".");
            return entry with { Type = AnyType.Instance, Declarations = default, GroupType = null, Groups = default };
        }

        foreach (var declaration in entry.Declarations)
        {
            target.Types.Add(declaration.Name, null);
        }

        if (entry.GroupType is { } own)
        {
            target.Types.Add(own, null);
        }

        return entry;
    }

    private bool IsFree(MergedNamespace target, FlagKind kind, EntryInfo info)
    {
        // Configs and experiments are one name space in Statsig.
        var space = kind == FlagKind.Experiment ? FlagKind.DynamicConfig : kind;
        if (_names.ContainsKey((space, info.Name)))
        {
            Report(ManifestProblemId.Duplicate, kind, info.Name, $"Another manifest of this project has the name '{ReadContext.Shorten(info.Name)}', too; the first one counts.");
            return false;
        }

        _names.Add((space, info.Name), _manifest);
        if (target.Accessors.TryGetValue((kind, info.Identifier), out var other))
        {
            Report(
                ManifestProblemId.IdentifierCollision, kind, info.Name,
                $"'{ReadContext.Shorten(other)}' of another manifest and '{ReadContext.Shorten(info.Name)}' both become '{info.Identifier}' in C#; give one of them another \"identifier\".");
            return false;
        }

        target.Accessors.Add((kind, info.Identifier), info.Name);
        return true;
    }

    /// <summary>A namespace cannot be called like a type of another one.</summary>
    private string? FindNamespaceConflict(ManifestPart part)
    {
        foreach (var other in _namespaces.Values)
        {
            foreach (var type in other.Types.Keys)
            {
                if (IsOrBelow(part.Namespace, other.Name + "." + type))
                {
                    return other.Name + "." + type;
                }
            }

            foreach (var type in TypesOf(part.Model))
            {
                if (IsOrBelow(other.Name, part.Namespace + "." + type))
                {
                    return part.Namespace + "." + type;
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> TypesOf(ManifestModel model)
    {
        foreach (var name in (string[])["Gates", "Configs", "Experiments", "Layers"])
        {
            yield return name;
        }

        foreach (var definition in model.Definitions)
        {
            yield return definition.Name;
        }

        foreach (var entries in (EquatableArray<ValueEntry>[])[model.Configs, model.Experiments, model.Layers])
        {
            foreach (var entry in entries)
            {
                foreach (var declaration in entry.Declarations)
                {
                    yield return declaration.Name;
                }

                if (entry.GroupType is { } group)
                {
                    yield return group;
                }
            }
        }
    }

    private static bool IsOrBelow(string text, string ns) =>
        text.StartsWith(ns, StringComparison.Ordinal) && (text.Length == ns.Length || text[ns.Length] == '.');

    private void Report(ManifestProblemId rule, FlagKind? kind, string? name, string message) =>
        _conflicts.Add(new ManifestConflict(_manifest, rule, kind, name, message));
}
