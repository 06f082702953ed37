namespace Statsig.Runtime;

/// <summary>The kinds of names that Statsig knows.</summary>
public enum StatsigEntity
{
    /// <summary>A feature gate: on or off for a user.</summary>
    Gate,

    /// <summary>A dynamic config: a JSON object chosen by rules.</summary>
    DynamicConfig,

    /// <summary>An experiment: a JSON object chosen by the user's group.</summary>
    Experiment,

    /// <summary>A layer: parameters that several experiments share.</summary>
    Layer,
}
