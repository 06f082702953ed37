using System.Text.Json;
using Statsig.Emulator.Catalog;
using Statsig.Emulator.Flags;
using Statsig.Emulator.Rules;
using Statsig.Emulator.Users;
using Statsig.Manifest;

namespace Statsig.Emulator.Evaluation;

/// <summary>Decides what a flag answers a user: what is forced, else the first local rule that holds, else the manifest's group or default.</summary>
internal sealed class FlagEvaluator
{
    /// <summary>The rule ID of answers that no rule gave.</summary>
    private const string DefaultRule = "default";

    private readonly FlagState _state;
    private readonly ForcedValues _forced;
    private readonly IdListStore _idLists;

    public FlagEvaluator(FlagState state, ForcedValues forced, IdListStore idLists)
    {
        _state = state;
        _forced = forced;
        _idLists = idLists;
    }

    /// <summary>An unknown gate fails without a rule: the API has no other way to say it.</summary>
    public GateAnswer Gate(string name, RequestUser user)
    {
        var entry = _state.Catalog?.Gate(name);
        if (_forced.Find(FlagKind.Gate, name, entry?.Info.IdType, user) is { } forced)
        {
            return new GateAnswer(IsTrue(forced.Value), ForcedValue.RuleId, forced.GroupName);
        }

        if (FindRule(FlagKind.Gate, name, entry, user) is { } rule)
        {
            return new GateAnswer(IsTrue(rule.Value), rule.Id, rule.GroupName);
        }

        return entry is null ? new GateAnswer(false, null) : new GateAnswer(IsTrue(entry.Default), DefaultRule);
    }

    /// <summary>An unknown config is an empty object without a rule.</summary>
    public ConfigAnswer Config(string name, RequestUser user)
    {
        var entry = _state.Catalog?.Value(name);
        if (Explicit(name, entry, user) is { } answer)
        {
            return answer;
        }

        if (entry is null)
        {
            return new ConfigAnswer(JsonObject.Empty, null, null);
        }

        var (group, ruleId) = ExperimentSplit.Find(_state.Catalog!, entry, user);
        return group is null ? new ConfigAnswer(entry.Default, ruleId ?? DefaultRule, null) : new ConfigAnswer(group.Value, group.RuleId, group.Name);
    }

    /// <returns>Null for an unknown layer.</returns>
    public LayerAnswer? Layer(string name, RequestUser user)
    {
        var entry = _state.Catalog?.Layer(name);
        if (_forced.Find(FlagKind.Layer, name, entry?.Info.IdType, user) is { } forced)
        {
            return new LayerAnswer(forced.Value, ForcedValue.RuleId, forced.Experiment);
        }

        if (FindRule(FlagKind.Layer, name, entry, user) is { } rule)
        {
            return new LayerAnswer(rule.Value, rule.Id, rule.Experiment);
        }

        return entry is null ? null : ExperimentOf(entry, user) ?? new LayerAnswer(entry.Default, DefaultRule, null);
    }

    /// <returns>Null when there is no such list.</returns>
    public IReadOnlyList<RankedVariant>? RankedList(string name) => _state.Rules.RankedLists.GetValueOrDefault(name);

    /// <summary>The layer's answer when an experiment in it has the user: one where somebody said so before one by the split.</summary>
    private LayerAnswer? ExperimentOf(CatalogEntry layer, RequestUser user)
    {
        var experiments = _state.Catalog!.ExperimentsIn(layer.Name);
        foreach (var experiment in experiments)
        {
            if (Explicit(experiment.Name, experiment, user) is { } said)
            {
                return new LayerAnswer(JsonObject.Merge(layer.Default, said.Value), said.RuleId!, experiment.Name);
            }
        }

        foreach (var experiment in experiments)
        {
            if (ExperimentSplit.Find(_state.Catalog, experiment, user).Group is { } group)
            {
                return new LayerAnswer(JsonObject.Merge(layer.Default, group.Value), group.RuleId, experiment.Name);
            }
        }

        return null;
    }

    /// <summary>What somebody forced or wrote a rule for.</summary>
    private ConfigAnswer? Explicit(string name, CatalogEntry? entry, RequestUser user)
    {
        if (_forced.Find(FlagKind.DynamicConfig, name, entry?.Info.IdType, user) is { } forced)
        {
            return new ConfigAnswer(forced.Value, ForcedValue.RuleId, forced.GroupName);
        }

        return (FindRule(FlagKind.Experiment, name, entry, user) ?? FindRule(FlagKind.DynamicConfig, name, entry, user)) is { } rule
            ? new ConfigAnswer(rule.Value, rule.Id, rule.GroupName)
            : null;
    }

    private LocalRule? FindRule(FlagKind kind, string name, CatalogEntry? entry, RequestUser user)
    {
        var subject = new RuleSubject(user, name, entry?.Info.IdType, "", _idLists);
        foreach (var rule in _state.Rules.Of(kind, name))
        {
            if (rule.Holds(subject))
            {
                return rule;
            }
        }

        return null;
    }

    private static bool IsTrue(JsonElement value) => value.ValueKind == JsonValueKind.True;
}
