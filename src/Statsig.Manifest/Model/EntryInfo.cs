namespace Statsig.Manifest;

/// <summary>What entries of all kinds have.</summary>
/// <param name="Name">The name in Statsig.</param>
/// <param name="Identifier">The C# name of its accessor.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Owner">Who looks after it.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="IdType">The unit ID that it is evaluated by, for example <c>userID</c>.</param>
/// <param name="Lifecycle">Where in its life it is.</param>
/// <param name="StaleReason">Why Statsig calls it stale, in the Console API's words.</param>
/// <param name="Expires">The last day of its planned life, as <c>yyyy-MM-dd</c>.</param>
public sealed record EntryInfo(
    string Name,
    string Identifier,
    string? Description,
    string? Owner,
    EquatableArray<string> Tags,
    string? IdType,
    Lifecycle Lifecycle,
    string? StaleReason,
    string? Expires);
