using Statsig.Manifest;

namespace Statsig.Emulator.Catalog;

/// <summary>What kinds of flags are called.</summary>
internal static class FlagKinds
{
    /// <summary>In a sentence.</summary>
    public static string Word(FlagKind kind) => kind switch
    {
        FlagKind.Gate => "gate",
        FlagKind.DynamicConfig => "dynamic config",
        FlagKind.Experiment => "experiment",
        _ => "layer",
    };

    /// <summary>In the control API.</summary>
    public static string Key(FlagKind kind) => kind switch
    {
        FlagKind.Gate => "gate",
        FlagKind.DynamicConfig => "config",
        FlagKind.Experiment => "experiment",
        _ => "layer",
    };

    /// <summary>The section of the manifest, and of <c>statsig.local.json</c>.</summary>
    public static string Section(FlagKind kind) => kind switch
    {
        FlagKind.Gate => "gates",
        FlagKind.DynamicConfig => "configs",
        FlagKind.Experiment => "experiments",
        _ => "layers",
    };

    /// <returns>Null when the control API knows no such kind.</returns>
    public static FlagKind? Parse(string? key) => key switch
    {
        "gate" => FlagKind.Gate,
        "config" => FlagKind.DynamicConfig,
        "experiment" => FlagKind.Experiment,
        "layer" => FlagKind.Layer,
        _ => null,
    };
}
