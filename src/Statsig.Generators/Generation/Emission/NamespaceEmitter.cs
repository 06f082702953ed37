using Microsoft.CodeAnalysis;
using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes the files of a project's namespaces.</summary>
internal sealed class NamespaceEmitter
{
    private readonly SourceProductionContext _context;
    private readonly bool _hasRuntime;

    /// <summary>The compiler tells files apart without regard to case, and C# namespaces not so.</summary>
    private readonly HashSet<string> _fileNames = new(StringComparer.OrdinalIgnoreCase);

    public NamespaceEmitter(SourceProductionContext context, bool hasRuntime)
    {
        _context = context;
        _hasRuntime = hasRuntime;
    }

    public void Emit(IEnumerable<MergedNamespace> namespaces)
    {
        foreach (var merged in namespaces)
        {
            Emit(merged);
        }

        if (!_hasRuntime)
        {
            _context.AddSource(NameAttributeEmitter.HintName, NameAttributeEmitter.Emit());
        }
    }

    private void Emit(MergedNamespace merged)
    {
        _context.CancellationToken.ThrowIfCancellationRequested();
        var prefix = PrefixOf(merged.Name);
        if (merged.Gates.Count > 0)
        {
            _context.AddSource(prefix + "Gates.g.cs", new GateEmitter(merged.Name, merged.Accessibility, _hasRuntime).Emit(merged.Gates));
        }

        EmitValues(merged, FlagKind.DynamicConfig, "Configs", prefix);
        EmitValues(merged, FlagKind.Experiment, "Experiments", prefix);
        EmitValues(merged, FlagKind.Layer, "Layers", prefix);
        if (_hasRuntime && merged.Definitions.Count > 0)
        {
            _context.AddSource(prefix + "Definitions.g.cs", DefinitionsEmitter.Emit(merged.Name, merged.Accessibility, merged.Definitions));
        }
    }

    private void EmitValues(MergedNamespace merged, FlagKind kind, string className, string prefix)
    {
        var entries = merged.ValuesOf(kind);
        if (entries.Count > 0)
        {
            _context.CancellationToken.ThrowIfCancellationRequested();
            _context.AddSource(prefix + className + ".g.cs", new ValueEmitter(merged.Name, merged.Accessibility, _hasRuntime, kind).Emit(entries, className));
        }
    }

    private string PrefixOf(string ns)
    {
        var name = ns;
        while (!_fileNames.Add(name))
        {
            name += "_";
        }

        return name + ".";
    }
}
