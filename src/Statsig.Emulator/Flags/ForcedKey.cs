using Statsig.Manifest;

namespace Statsig.Emulator.Flags;

/// <summary>What a value is forced for.</summary>
/// <param name="Kind">The flag's kind; <see cref="FlagKind.DynamicConfig"/> for an experiment, too, since both have one name space.</param>
/// <param name="Name">The flag's name.</param>
/// <param name="Id">The unit; null for everyone.</param>
internal readonly record struct ForcedKey(FlagKind Kind, string Name, string? Id)
{
    public static ForcedKey Of(FlagKind kind, string name, string? id) => new(kind == FlagKind.Experiment ? FlagKind.DynamicConfig : kind, name, id);
}
