namespace Statsig.Generators.Tests.Support.Sdks;

/// <summary>The public signatures of the official SDK <c>Statsig.Dotnet</c> 0.20 that the analyzers are about, without its code.</summary>
internal static class CoreSdk
{
    public const string AssemblyName = "Statsig.Dotnet";

    public const string Source = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;

        namespace Statsig
        {
            public class StatsigOptions { }

            public class EvaluationOptions { public EvaluationOptions(bool disableExposureLogging = false) { } }

            public interface IStatsigUser { string? UserID { get; } }

            public class StatsigUser : IDisposable, IStatsigUser
            {
                public StatsigUser(StatsigUserBuilder builder) { }
                public string? UserID => null;
                public void Dispose() { }
            }

            public class StatsigUserBuilder
            {
                public StatsigUserBuilder SetUserID(string userId) => this;
                public StatsigUserBuilder SetEmail(string email) => this;
                public StatsigUserBuilder SetIP(string ip) => this;
                public StatsigUserBuilder SetCustomIDs(Dictionary<string, string> customIDs) => this;
                public StatsigUserBuilder AddCustomID(string key, string value) => this;
                public StatsigUserBuilder AddCustomProperty(string key, object value) => this;
                public StatsigUser Build() => throw null!;
            }

            public interface IFeatureGate { bool Value { get; } }
            public interface IDynamicConfig { T? Get<T>(string key, T? defaultValue = default); }
            public interface IExperiment { T? Get<T>(string key, T? defaultValue = default); }
            public interface ILayer { T? Get<T>(string key, T? defaultValue = default); }

            public interface IStatsig
            {
                Task Initialize();
                bool CheckGate(IStatsigUser user, string gateName, EvaluationOptions? options = null);
                IFeatureGate GetFeatureGate(IStatsigUser user, string gateName, EvaluationOptions? options = null);
                void ManuallyLogGateExposure(IStatsigUser user, string gateName);
                IDynamicConfig GetDynamicConfig(IStatsigUser user, string configName, EvaluationOptions? options = null);
                IExperiment GetExperiment(IStatsigUser user, string experimentName, EvaluationOptions? options = null);
                ILayer GetLayer(IStatsigUser user, string layerName, EvaluationOptions? options = null);
                void ManuallyLogLayerParameterExposure(IStatsigUser user, string layerName, string parameterName);
                void LogEvent(IStatsigUser user, string eventName, string? value = null, IReadOnlyDictionary<string, string>? metadata = null);
                Task Shutdown();
            }

            public class Statsig : IDisposable, IStatsig
            {
                public Statsig(string sdkKey, StatsigOptions? options = null) { }
                public static Statsig Shared() => throw null!;
                public static IStatsig NewShared(string sdkKey) => throw null!;
                public Task Initialize() => throw null!;
                public bool CheckGate(IStatsigUser user, string gateName, EvaluationOptions? options = null) => false;
                public IFeatureGate GetFeatureGate(IStatsigUser user, string gateName, EvaluationOptions? options = null) => throw null!;
                public void ManuallyLogGateExposure(IStatsigUser user, string gateName) { }
                public IDynamicConfig GetDynamicConfig(IStatsigUser user, string configName, EvaluationOptions? options = null) => throw null!;
                public IExperiment GetExperiment(IStatsigUser user, string experimentName, EvaluationOptions? options = null) => throw null!;
                public ILayer GetLayer(IStatsigUser user, string layerName, EvaluationOptions? options = null) => throw null!;
                public void ManuallyLogLayerParameterExposure(IStatsigUser user, string layerName, string parameterName) { }
                public void OverrideGate(string gateName, bool value, string? id = null) { }
                public void OverrideDynamicConfig(string configName, Dictionary<string, object> value, string? id = null) { }
                public void OverrideExperimentByGroupName(string experimentName, string groupName, string? id = null) { }
                public void RemoveLayerOverride(string layerName, string? id = null) { }
                public void LogEvent(IStatsigUser user, string eventName, string? value = null, IReadOnlyDictionary<string, string>? metadata = null) { }
                public Task Shutdown() => throw null!;
                public void Dispose() { }
            }
        }
        """;
}
