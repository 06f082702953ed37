using System.Text.Json;
using Statsig.Emulator.Catalog;
using Statsig.Manifest;

namespace Statsig.Emulator.Flags;

/// <summary>Forces values, once it is known that there are such flags.</summary>
internal sealed class Overrides
{
    private readonly FlagStore _flags;

    public Overrides(FlagStore flags) => _flags = flags;

    private FlagCatalog? Catalog => _flags.State.Catalog;

    public void Gate(string name, bool value, string? id)
    {
        ArgumentNullException.ThrowIfNull(name);
        RequireKnown(Catalog is null || Catalog.Gate(name) is not null, name, "gate", nameof(name));
        using var json = JsonDocument.Parse(value ? "true" : "false");
        _flags.Forced.Set(FlagKind.Gate, name, id, new ForcedValue(json.RootElement.Clone()));
    }

    public void Config(string name, string valueJson, string? id, string? groupName)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(valueJson);
        RequireKnown(Catalog is null || Catalog.Value(name) is not null, name, "dynamic config or experiment", nameof(name));
        _flags.Forced.Set(FlagKind.DynamicConfig, name, id, new ForcedValue(ParseValue(valueJson, nameof(valueJson)), groupName));
    }

    public void Group(string name, string groupName, string? id)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(groupName);
        var catalog = Catalog ?? throw new InvalidOperationException("Groups come from a manifest, and the emulator was started without one.");
        var entry = catalog.Find(FlagKind.Experiment, name);
        RequireKnown(entry is not null, name, "experiment", nameof(name));
        var group = entry!.FindGroup(groupName)
            ?? throw new ArgumentException($"The experiment '{name}' has no group '{groupName}' in the manifest.", nameof(groupName));
        _flags.Forced.Set(FlagKind.Experiment, name, id, new ForcedValue(group.Value, groupName));
    }

    public void Layer(string name, string valueJson, string? id, string? experiment)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(valueJson);
        RequireKnown(Catalog is null || Catalog.Layer(name) is not null, name, "layer", nameof(name));
        if (experiment is not null)
        {
            RequireKnown(Catalog is null || Catalog.Find(FlagKind.Experiment, experiment) is not null, experiment, "experiment", nameof(experiment));
        }

        _flags.Forced.Set(FlagKind.Layer, name, id, new ForcedValue(ParseValue(valueJson, nameof(valueJson)), GroupName: null, experiment));
    }

    private static JsonElement ParseValue(string json, string parameter) =>
        JsonObject.Parse(json) ?? throw new ArgumentException("A value is a JSON object, such as {\"color\": \"blue\"}.", parameter);

    private static void RequireKnown(bool isKnown, string name, string kind, string parameter)
    {
        if (!isKnown)
        {
            throw new ArgumentException($"The manifest has no {kind} '{name}'. Add it there, or start the emulator without a manifest.", parameter);
        }
    }
}
