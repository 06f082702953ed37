namespace Statsig.Generators.Tests.Support.Sdks;

/// <summary>The public signatures of the official SDK <c>Statsig</c> 2.x that the analyzers are about, without its code.</summary>
internal static class LegacySdk
{
    public const string AssemblyName = "Statsig";

    public const string Source = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;

        namespace Statsig
        {
            public enum InitializeResult { Success, Failure, AlreadyInitialized, InvalidSDKKey, NetworkError, Timeout, LocalMode }

            public class StatsigOptions { }

            public class StatsigUser
            {
                public string? UserID { get; set; }
                public string? Email { get; set; }
                public string? IPAddress { get; set; }
                public string? UserAgent { get; set; }
                public string? Country { get; set; }
                public string? Locale { get; set; }
                public string? AppVersion { get; set; }
                public IReadOnlyDictionary<string, string> CustomIDs => throw null!;
                public void AddCustomProperty(string key, object value) { }
                public void AddPrivateAttribute(string key, object value) { }
                public void AddCustomID(string idType, string value) { }
            }

            public class FeatureGate { public bool Value => false; }

            public class DynamicConfig
            {
                public T? Get<T>(string key, T? defaultValue = default) => defaultValue;
            }

            public class Layer
            {
                public T? Get<T>(string key, T? defaultValue = default) => defaultValue;
            }
        }

        namespace Statsig.Server
        {
            public static class StatsigServer
            {
                public static Task<InitializeResult> Initialize(string serverSecret, StatsigOptions? options = null) => throw null!;
                public static Task Shutdown() => throw null!;
                public static void OverrideGate(string gateName, bool value, string? userID = null) { }
                public static void OverrideConfig(string configName, Dictionary<string, object> value, string? userID = null) { }
                public static void OverrideLayer(string layerName, Dictionary<string, object> value, string? userID = null) { }
                public static bool CheckGateSync(StatsigUser user, string gateName) => false;
                public static bool CheckGateWithExposureLoggingDisabledSync(StatsigUser user, string gateName) => false;
                public static void ManuallyLogGateExposure(StatsigUser user, string gateName) { }
                public static FeatureGate GetFeatureGate(StatsigUser user, string gateName) => throw null!;
                public static DynamicConfig GetConfigSync(StatsigUser user, string configName) => throw null!;
                public static DynamicConfig GetExperimentSync(StatsigUser user, string experimentName) => throw null!;
                public static Layer GetLayerSync(StatsigUser user, string layerName) => throw null!;
                public static void ManuallyLogLayerParameterExposure(StatsigUser user, string layerName, string parameterName) { }
                [Obsolete("Please use CheckGateSync instead.")]
                public static Task<bool> CheckGate(StatsigUser user, string gateName) => throw null!;
                [Obsolete("Please use GetConfigSync instead.")]
                public static Task<DynamicConfig> GetConfig(StatsigUser user, string configName) => throw null!;
                public static void LogEvent(StatsigUser user, string eventName, string? value = null, IReadOnlyDictionary<string, string>? metadata = null) { }
            }

            public class ServerDriver
            {
                public ServerDriver(string serverSecret, StatsigOptions? options = null) { }
                public bool CheckGateSync(StatsigUser user, string gateName) => false;
                public DynamicConfig GetConfigSync(StatsigUser user, string configName) => throw null!;
            }
        }

        namespace Statsig.Client
        {
            public static class StatsigClient
            {
                public static Task Initialize(string clientKey, StatsigUser? user = null, StatsigOptions? options = null) => throw null!;
                public static bool CheckGate(string gateName) => false;
                public static DynamicConfig GetConfig(string configName) => throw null!;
                public static DynamicConfig GetExperiment(string experimentName) => throw null!;
                public static Layer GetLayer(string layerName) => throw null!;
            }
        }
        """;
}
