using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>The names of Statsig.Runtime, and of what it is made of, that generated code uses.</summary>
internal static class RuntimeTypes
{
    public const string FeatureGate = "global::Statsig.Runtime.FeatureGate";

    /// <summary>A short name that the file of gates gives <see cref="FeatureGate"/>.</summary>
    public const string FeatureGateAlias = ReservedNames.FeatureGateAlias;
    public const string DynamicConfig = "global::Statsig.Runtime.DynamicConfig";
    public const string Experiment = "global::Statsig.Runtime.Experiment";
    public const string ExperimentGroups = "global::Statsig.Runtime.ExperimentGroups";
    public const string Layer = "global::Statsig.Runtime.Layer";
    public const string ObjectValue = "global::Statsig.Runtime.Serialization.ObjectValue";
    public const string ObjectReader = "global::Statsig.Runtime.Serialization.ObjectReader";
    public const string ValueReader = "global::Statsig.Runtime.Serialization.ValueReader";
    public const string ValueReaders = "global::Statsig.Runtime.Serialization.ValueReaders";
    public const string JsonElement = "global::System.Text.Json.JsonElement";
    public const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    public const string ReadOnlyDictionary = "global::System.Collections.Generic.IReadOnlyDictionary";
}
