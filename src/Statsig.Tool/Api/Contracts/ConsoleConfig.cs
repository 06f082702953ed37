using System.Text.Json;

namespace Statsig.Tool.Api.Contracts;

/// <summary>A dynamic config.</summary>
internal sealed record ConsoleConfig : ConsoleItem
{
    public JsonElement? DefaultValue { get; init; }

    public string? DefaultValueJson5 { get; init; }

    /// <summary>The text of a JSON Schema.</summary>
    public string? Schema { get; init; }

    public string? SchemaJson5 { get; init; }

    public List<ConsoleRule>? Rules { get; init; }
}
