namespace Statsig.Generators.Generation.Emission;

/// <summary>The names of Statsig.Runtime that generated code uses.</summary>
internal static class RuntimeTypes
{
    public const string FeatureGate = "global::Statsig.Runtime.FeatureGate";
    public const string DynamicConfig = "global::Statsig.Runtime.DynamicConfig";
    public const string Experiment = "global::Statsig.Runtime.Experiment";
    public const string ValueReader = "global::Statsig.Runtime.Serialization.ValueReader";
    public const string ValueReaders = "global::Statsig.Runtime.Serialization.ValueReaders";
    public const string ValueReadContext = "global::Statsig.Runtime.Serialization.ValueReadContext";
    public const string JsonValues = "global::Statsig.Runtime.Serialization.JsonValues";
    public const string JsonElement = "global::System.Text.Json.JsonElement";
    public const string Utf8JsonReader = "global::System.Text.Json.Utf8JsonReader";
}
