using System.Text.Json.Serialization;

namespace Statsig.Emulator.Control;

/// <summary>The JSON of the control API.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(StateView))]
[JsonSerializable(typeof(FlagView))]
[JsonSerializable(typeof(OverrideView))]
[JsonSerializable(typeof(OverrideRequest))]
[JsonSerializable(typeof(LogView))]
[JsonSerializable(typeof(EntryView))]
[JsonSerializable(typeof(IReadOnlyList<FaultView>))]
[JsonSerializable(typeof(ErrorView))]
[JsonSerializable(typeof(SavedView))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, IReadOnlyList<string>>))]
internal sealed partial class ControlJson : JsonSerializerContext;
