using Microsoft.CodeAnalysis;
using Statsig.Generators.Analysis.Names;

namespace Statsig.Generators.Analysis.Lifecycles;

/// <summary>Flags by the accessors that are generated for them. Two namespaces may have accessors of one name for different flags.</summary>
internal sealed class AccessorTable
{
    private readonly ManifestSet _manifests;
    private readonly Dictionary<(string Class, string Identifier), Flag> _flags = [];
    private readonly HashSet<string> _identifiers = new(StringComparer.Ordinal);

    public AccessorTable(ManifestSet manifests) => _manifests = manifests;

    /// <summary>The C# names of the accessors: without one of them, a file uses none.</summary>
    public IEnumerable<string> Identifiers => _identifiers;

    public void Add(Flag flag)
    {
        if (flag.Named.Identifier is not { } identifier)
        {
            return;
        }

        _identifiers.Add(identifier);
        if (_manifests.ClassOf(flag) is { } type && !_flags.ContainsKey((type, identifier)))
        {
            _flags.Add((type, identifier), flag);
        }
    }

    /// <summary>The flag whose accessor, or whose constant in <c>Names</c>, a symbol is; null when it is neither.</summary>
    public Flag? Find(ISymbol? symbol) => symbol switch
    {
        IPropertySymbol property when FlagClasses.KindOfAccessor(property) is { } kind =>
            _flags.TryGetValue((property.ContainingType.ToDisplayString(), property.Name), out var flag) ? flag
            : FlagClasses.ConstantOf(property) is { } name ? _manifests.Find(kind, name)
            : null,
        IFieldSymbol { ConstantValue: string name } field when FlagClasses.KindOfNames(field) is { } kind => _manifests.Find(kind, name),
        _ => null,
    };
}
