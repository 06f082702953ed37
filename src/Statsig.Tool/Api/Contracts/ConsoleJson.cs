using System.Text.Json.Serialization;

namespace Statsig.Tool.Api.Contracts;

/// <summary>Reads the Console API's answers; no reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 256)]
[JsonSerializable(typeof(ConsolePage<ConsoleGate>), TypeInfoPropertyName = "Gates")]
[JsonSerializable(typeof(ConsolePage<ConsoleConfig>), TypeInfoPropertyName = "Configs")]
[JsonSerializable(typeof(ConsolePage<ConsoleExperiment>), TypeInfoPropertyName = "Experiments")]
[JsonSerializable(typeof(ConsolePage<ConsoleLayer>), TypeInfoPropertyName = "Layers")]
[JsonSerializable(typeof(ConsolePage<ConsoleTargetApp>), TypeInfoPropertyName = "TargetApps")]
internal sealed partial class ConsoleJson : JsonSerializerContext;
