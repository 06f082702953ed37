using Statsig.Emulator.Catalog;
using Statsig.Emulator.Flags;
using Statsig.Emulator.Rules;
using Statsig.Manifest;

namespace Statsig.Emulator.Control;

/// <summary>Shows flags.</summary>
internal static class FlagViews
{
    public static IReadOnlyList<FlagView> All(FlagStore flags)
    {
        var state = flags.State;
        if (state.Catalog is not { } catalog)
        {
            return [];
        }

        var forced = flags.Forced.ToList().ToLookup(pair => pair.Key with { Id = null });
        return [.. catalog.Entries.Select(entry => Of(entry, state.Rules, forced[ForcedKey.Of(entry.Kind, entry.Name, null)]))];
    }

    public static FlagView One(FlagStore flags, CatalogEntry entry)
    {
        var key = ForcedKey.Of(entry.Kind, entry.Name, null);
        return Of(entry, flags.State.Rules, flags.Forced.ToList().Where(pair => pair.Key with { Id = null } == key));
    }

    private static FlagView Of(CatalogEntry entry, LocalRules rules, IEnumerable<KeyValuePair<ForcedKey, ForcedValue>> forced)
    {
        var info = entry.Info;
        return new FlagView(
            FlagKinds.Key(entry.Kind),
            entry.Name,
            info.Description,
            info.Owner,
            [.. info.Tags],
            info.IdType ?? "userID",
            info.Lifecycle == Lifecycle.Unspecified ? null : info.Lifecycle.ToString().ToLowerInvariant(),
            info.StaleReason,
            info.Expires,
            entry.Layer,
            entry.Default,
            entry.Schema.Json,
            [.. entry.Groups.Select(group => new GroupView(group.Name, group.Value))],
            [.. forced.Select(pair => new ForcedView(pair.Key.Id, pair.Value.Value, pair.Value.GroupName, pair.Value.Experiment))],
            [.. rules.Of(entry.Kind, entry.Name).Select(RuleOf)]);
    }

    private static RuleView RuleOf(LocalRule rule) => new(
        rule.Id, rule.Conditions.Count == 0 ? "everyone" : string.Join(" and ", rule.Conditions), rule.Value, rule.GroupName ?? rule.Experiment);
}
