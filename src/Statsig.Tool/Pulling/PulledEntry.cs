using System.Text.Json.Nodes;
using Statsig.Manifest;

namespace Statsig.Tool.Pulling;

/// <summary>What the Console says of an entry of the manifest. What is null the Console does not say.</summary>
internal sealed record PulledEntry(FlagKind Kind, string Name)
{
    public string? Description { get; init; }

    public string? Owner { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public string? IdType { get; init; }

    public Lifecycle Lifecycle { get; init; }

    public string? StaleReason { get; init; }

    /// <summary>Whether the Console has a status for it, and not the one of what is archived.</summary>
    public bool IsLive { get; init; }

    /// <summary>The schema of the value.</summary>
    public JsonObject? Schema { get; init; }

    /// <summary>Whether somebody has declared the schema in the Console; else it is gathered from values.</summary>
    public bool IsSchemaDeclared { get; init; }

    /// <summary>All values that the Console can serve.</summary>
    public IReadOnlyList<JsonObject> Values { get; init; } = [];

    /// <summary>What is served, or meant, when no rule and no group says otherwise.</summary>
    public JsonObject? Default { get; init; }

    public JsonObject? Groups { get; init; }

    public string? Layer { get; init; }
}
