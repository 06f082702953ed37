using Statsig.Manifest;

namespace Statsig.Generators.Analysis.Lifecycles;

/// <summary>What is said of flags at the end of their life: the reason, whom to ask, and what to do.</summary>
internal static class LifecycleMessages
{
    public static string Stale(FlagKind kind, EntryInfo info)
    {
        var reason = info.StaleReason is { } code ? $" ({code}{Meaning(code)})" : "";
        return $"{Subject(kind, info)} is stale{reason}{Owner(info)}; {WhatToDo(kind, info.StaleReason)}";
    }

    public static string Archived(FlagKind kind, EntryInfo info) =>
        $"{Subject(kind, info)} is archived{Owner(info)}, so that Statsig no longer serves it; remove it from the code, then from the manifest";

    public static string Expired(FlagKind kind, EntryInfo info) =>
        $"{Subject(kind, info)} was planned to live until {info.Expires}{Owner(info)}; remove it from the code, or move 'expires' in the manifest";

    private static string Subject(FlagKind kind, EntryInfo info) => $"The {Flag.NounOf(kind)} '{info.Name}'";

    private static string Owner(EntryInfo info) => info.Owner is { } owner ? $", owner {owner}" : "";

    /// <summary>The reasons that say what every user gets.</summary>
    private static string Meaning(string reason) => reason switch
    {
        "STALE_ALL_TRUE" => ": it is true for every user",
        "STALE_ALL_FALSE" => ": it is false for every user",
        "STALE_NO_RULES" => ": it has no rules",
        "STALE_EMPTY_CHECKS" => ": nobody asks for it",
        _ => "",
    };

    private static string WhatToDo(FlagKind kind, string? reason) => (kind, reason) switch
    {
        (FlagKind.Gate, "STALE_ALL_TRUE") => "keep what it switches on, and remove the check",
        (FlagKind.Gate, "STALE_ALL_FALSE") => "remove the check and what it switches on",
        _ => "remove it from the code, or set its 'lifecycle' to \"permanent\"",
    };
}
