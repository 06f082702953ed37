using System.Text.Json;

namespace Statsig.Emulator.Flags;

/// <summary>Decides what a flag answers a user: an override, or the default that the manifest gives. Safe for several threads at once.</summary>
internal sealed class FlagStore
{
    /// <summary>The rule ID of answers that no rule gave.</summary>
    private const string DefaultRule = "default";

    private const string OverrideRule = "override";

    private readonly object _lock = new();
    private readonly FlagDefaults? _defaults;
    private readonly OverrideTable<GateAnswer> _gates = new();
    private readonly OverrideTable<ConfigAnswer> _configs = new();
    private readonly OverrideTable<LayerAnswer> _layers = new();

    public FlagStore(FlagDefaults? defaults) => _defaults = defaults;

    /// <summary>An unknown gate fails without a rule: the API has no other way to say it.</summary>
    public GateAnswer Gate(string name, string? userId)
    {
        lock (_lock)
        {
            return _gates.Find(name, userId)
                ?? (_defaults is not null && _defaults.Gates.TryGetValue(name, out var value) ? new GateAnswer(value, DefaultRule) : new GateAnswer(false, null));
        }
    }

    /// <summary>An unknown config is an empty object without a rule.</summary>
    public ConfigAnswer Config(string name, string? userId)
    {
        lock (_lock)
        {
            return _configs.Find(name, userId)
                ?? (_defaults is not null && _defaults.Configs.TryGetValue(name, out var value)
                    ? new ConfigAnswer(value, DefaultRule, null)
                    : new ConfigAnswer(JsonObject.Empty, null, null));
        }
    }

    /// <returns>Null for an unknown layer.</returns>
    public LayerAnswer? Layer(string name, string? userId)
    {
        lock (_lock)
        {
            return _layers.Find(name, userId)
                ?? (_defaults is not null && _defaults.Layers.TryGetValue(name, out var value) ? new LayerAnswer(value, DefaultRule, null) : null);
        }
    }

    public void OverrideGate(string name, bool value, string? userId)
    {
        ArgumentNullException.ThrowIfNull(name);
        RequireKnown(_defaults?.Gates, name, "gate", nameof(name));
        lock (_lock)
        {
            _gates.Set(name, userId, new GateAnswer(value, OverrideRule));
        }
    }

    public void OverrideConfig(string name, string valueJson, string? userId, string? groupName)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(valueJson);
        RequireKnown(_defaults?.Configs, name, "dynamic config or experiment", nameof(name));
        var value = ParseValue(valueJson, nameof(valueJson));
        lock (_lock)
        {
            _configs.Set(name, userId, new ConfigAnswer(value, OverrideRule, groupName));
        }
    }

    public void OverrideGroup(string name, string groupName, string? userId)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(groupName);
        var experiments = _defaults?.Experiments ?? throw new InvalidOperationException("Groups come from a manifest, and the emulator was started without one.");
        RequireKnown(experiments, name, "experiment", nameof(name));
        if (!experiments[name].TryGetValue(groupName, out var value))
        {
            throw new ArgumentException($"The experiment '{name}' has no group '{groupName}' in the manifest.", nameof(groupName));
        }

        lock (_lock)
        {
            _configs.Set(name, userId, new ConfigAnswer(value, OverrideRule, groupName));
        }
    }

    public void OverrideLayer(string name, string valueJson, string? userId, string? allocatedExperiment)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(valueJson);
        RequireKnown(_defaults?.Layers, name, "layer", nameof(name));
        if (allocatedExperiment is not null)
        {
            RequireKnown(_defaults?.Experiments, allocatedExperiment, "experiment", nameof(allocatedExperiment));
        }

        var value = ParseValue(valueJson, nameof(valueJson));
        lock (_lock)
        {
            _layers.Set(name, userId, new LayerAnswer(value, OverrideRule, allocatedExperiment));
        }
    }

    public void ClearOverrides()
    {
        lock (_lock)
        {
            _gates.Clear();
            _configs.Clear();
            _layers.Clear();
        }
    }

    private static JsonElement ParseValue(string json, string parameter) =>
        JsonObject.Parse(json) ?? throw new ArgumentException("A value is a JSON object, such as {\"color\": \"blue\"}.", parameter);

    private static void RequireKnown<T>(IReadOnlyDictionary<string, T>? known, string name, string kind, string parameter)
    {
        if (known is not null && !known.ContainsKey(name))
        {
            throw new ArgumentException($"The manifest has no {kind} '{name}'. Add it there, or start the emulator without a manifest.", parameter);
        }
    }
}
