using System.Text.Json;

namespace Statsig.Tool.Api.Contracts;

/// <summary>A parameter of a layer.</summary>
internal sealed record ConsoleParameter
{
    public string? Name { get; init; }

    /// <summary><c>string</c>, <c>number</c>, <c>boolean</c>, <c>object</c> or <c>array</c>.</summary>
    public string? Type { get; init; }

    public JsonElement? DefaultValue { get; init; }
}
