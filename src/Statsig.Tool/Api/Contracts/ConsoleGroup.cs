using System.Text.Json;

namespace Statsig.Tool.Api.Contracts;

/// <summary>A group of an experiment.</summary>
internal sealed record ConsoleGroup
{
    public string? Name { get; init; }

    public string? Id { get; init; }

    public JsonElement? ParameterValues { get; init; }
}
