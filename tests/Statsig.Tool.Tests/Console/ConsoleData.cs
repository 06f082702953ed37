using System.Text.Json.Nodes;

namespace Statsig.Tool.Tests.Console;

/// <summary>What a project has in the Console.</summary>
internal sealed class ConsoleData
{
    public List<JsonObject> Gates { get; } = [];

    public List<JsonObject> Configs { get; } = [];

    public List<JsonObject> Experiments { get; } = [];

    public List<JsonObject> Layers { get; } = [];

    public List<JsonObject> TargetApps { get; } = [];

    /// <summary>The list at a path that ends in a name.</summary>
    public List<JsonObject>? Find(string name) => name switch
    {
        "gates" => Gates,
        "dynamic_configs" => Configs,
        "experiments" => Experiments,
        "layers" => Layers,
        "target_app" => TargetApps,
        _ => null,
    };
}
