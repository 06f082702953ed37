using Statsig.Manifest;

namespace Statsig.Emulator.Rules;

/// <summary>What <c>statsig.local.json</c> says.</summary>
internal sealed class LocalRules
{
    /// <summary>No file, or one that says nothing.</summary>
    public static LocalRules None { get; } = new();

    /// <summary>The rules of flags, in their order. A dynamic config and an experiment cannot have the same name.</summary>
    public Dictionary<(FlagKind Kind, string Name), IReadOnlyList<LocalRule>> Flags { get; } = [];

    public Dictionary<string, IReadOnlyList<RankedVariant>> RankedLists { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, HashSet<string>> IdLists { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<LocalRule> Of(FlagKind kind, string name) => Flags.TryGetValue((kind, name), out var rules) ? rules : [];
}
