namespace Statsig.Manifest;

/// <summary>What a name in the manifest stands for.</summary>
public enum FlagKind
{
    /// <summary>A feature gate.</summary>
    Gate,

    /// <summary>A dynamic config.</summary>
    DynamicConfig,

    /// <summary>An experiment.</summary>
    Experiment,

    /// <summary>A layer.</summary>
    Layer,
}
