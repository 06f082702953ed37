using System.Text.Json;

namespace Statsig.Tool.Api.Contracts;

/// <summary>A rule of a dynamic config, or one of its variants: whoever matches gets its value.</summary>
internal sealed record ConsoleRule
{
    public JsonElement? ReturnValue { get; init; }

    public string? ReturnValueJson5 { get; init; }

    public List<ConsoleRule>? Variants { get; init; }
}
