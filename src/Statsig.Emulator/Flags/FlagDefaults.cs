using System.Text.Json;

namespace Statsig.Emulator.Flags;

/// <summary>The flags that there are, and what they answer when nothing else is said.</summary>
/// <param name="Gates">Gates and their defaults.</param>
/// <param name="Configs">Dynamic configs and experiments, one name space as in Statsig, and their default objects.</param>
/// <param name="Experiments">The names among the configs that are experiments, each with its groups and their whole values.</param>
/// <param name="Layers">Layers and their default objects.</param>
internal sealed record FlagDefaults(
    IReadOnlyDictionary<string, bool> Gates,
    IReadOnlyDictionary<string, JsonElement> Configs,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, JsonElement>> Experiments,
    IReadOnlyDictionary<string, JsonElement> Layers);
