namespace Statsig.Emulator;

/// <summary>What was asked for.</summary>
public enum CheckedKind
{
    /// <summary>A gate, by check_gate.</summary>
    Gate,

    /// <summary>A dynamic config or an experiment, by get_config.</summary>
    Config,

    /// <summary>A layer, by get_layer.</summary>
    Layer,

    /// <summary>A ranked list, by get_ranked_list.</summary>
    RankedList,
}
