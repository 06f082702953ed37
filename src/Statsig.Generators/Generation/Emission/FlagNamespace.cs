using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Statsig.Generators.Generation.Pipeline;
using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>All flags of one C# namespace, from however many manifests.</summary>
internal sealed class FlagNamespace
{
    private readonly string _name;
    private readonly bool _hasRuntime;
    private readonly List<GateEntry> _gates = [];
    private readonly List<ValueEntry> _configs = [];
    private readonly List<ValueEntry> _experiments = [];
    private readonly List<ValueEntry> _layers = [];
    private readonly HashSet<(FlagKind Kind, string Identifier)> _taken = [];
    private CSharpAccessibility _accessibility = CSharpAccessibility.Internal;

    private FlagNamespace(string name, bool hasRuntime)
    {
        _name = name;
        _hasRuntime = hasRuntime;
    }

    public static IReadOnlyList<FlagNamespace> Merge(ImmutableArray<ManifestTarget> manifests, bool hasRuntime)
    {
        var namespaces = new SortedDictionary<string, FlagNamespace>(StringComparer.Ordinal);
        foreach (var manifest in manifests)
        {
            if (!namespaces.TryGetValue(manifest.Namespace, out var flags))
            {
                flags = new FlagNamespace(manifest.Namespace, hasRuntime);
                namespaces.Add(manifest.Namespace, flags);
            }

            flags.Add(manifest.Model, manifest.Accessibility);
        }

        return [.. namespaces.Values];
    }

    public void Emit(SourceProductionContext context)
    {
        if (_gates.Count > 0)
        {
            context.AddSource(HintName("Gates"), new GateEmitter(_name, _accessibility, _hasRuntime).Emit(_gates));
        }

        EmitValues(context, FlagKind.DynamicConfig, "Configs", _configs);
        EmitValues(context, FlagKind.Experiment, "Experiments", _experiments);
        EmitValues(context, FlagKind.Layer, "Layers", _layers);
    }

    private void EmitValues(SourceProductionContext context, FlagKind kind, string className, List<ValueEntry> entries)
    {
        if (entries.Count > 0)
        {
            context.AddSource(HintName(className), new ValueEmitter(_name, _accessibility, _hasRuntime, kind, className).Emit(entries));
        }
    }

    private void Add(ManifestModel manifest, CSharpAccessibility accessibility)
    {
        // One class cannot be both: what one manifest makes public is public.
        _accessibility = accessibility == CSharpAccessibility.Public ? accessibility : _accessibility;
        Add(_gates, manifest.Gates, FlagKind.Gate, static e => e.Info);
        Add(_configs, manifest.Configs, FlagKind.DynamicConfig, static e => e.Info);
        Add(_experiments, manifest.Experiments, FlagKind.Experiment, static e => e.Info);
        Add(_layers, manifest.Layers, FlagKind.Layer, static e => e.Info);
    }

    private void Add<T>(List<T> to, EquatableArray<T> entries, FlagKind kind, Func<T, EntryInfo> infoOf)
        where T : IEquatable<T>
    {
        foreach (var entry in entries)
        {
            if (_taken.Add((kind, infoOf(entry).Identifier)))
            {
                to.Add(entry);
            }
        }
    }

    private string HintName(string className) => $"{_name}.{className}.g.cs";
}
