using System.Text.Json;

namespace Statsig.Emulator.Control;

/// <summary>A flag with all that decides what it answers.</summary>
/// <param name="Kind"><c>gate</c>, <c>config</c>, <c>experiment</c> or <c>layer</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Owner">Who looks after it.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="IdType">The kind of ID that it goes by.</param>
/// <param name="Lifecycle">Where in its life it is, in lower case; null when the manifest does not say.</param>
/// <param name="StaleReason">Why Statsig calls it stale.</param>
/// <param name="Expires">The last day of its planned life.</param>
/// <param name="Layer">The layer that an experiment is in.</param>
/// <param name="Default">The manifest's default.</param>
/// <param name="Schema">The schema of its value.</param>
/// <param name="Groups">An experiment's groups.</param>
/// <param name="Forced">What is forced; for everyone, if anything, comes first.</param>
/// <param name="Rules">Its local rules.</param>
internal sealed record FlagView(
    string Kind,
    string Name,
    string? Description,
    string? Owner,
    IReadOnlyList<string> Tags,
    string IdType,
    string? Lifecycle,
    string? StaleReason,
    string? Expires,
    string? Layer,
    JsonElement Default,
    JsonElement? Schema,
    IReadOnlyList<GroupView> Groups,
    IReadOnlyList<ForcedView> Forced,
    IReadOnlyList<RuleView> Rules);
