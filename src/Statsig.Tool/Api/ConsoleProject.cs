using Statsig.Tool.Api.Contracts;

namespace Statsig.Tool.Api;

/// <summary>What the Console has of a project.</summary>
/// <param name="Gates">Its gates.</param>
/// <param name="Configs">Its dynamic configs.</param>
/// <param name="Experiments">Its experiments.</param>
/// <param name="Layers">Its layers.</param>
/// <param name="Incomplete">Lists, in words, that have fewer items than the Console says, and a sentence about each.</param>
internal sealed record ConsoleProject(
    IReadOnlyList<ConsoleGate> Gates,
    IReadOnlyList<ConsoleConfig> Configs,
    IReadOnlyList<ConsoleExperiment> Experiments,
    IReadOnlyList<ConsoleLayer> Layers,
    IReadOnlyDictionary<string, string> Incomplete);
