using System.Text.Json;

namespace Statsig.Tool.Api.Contracts;

/// <summary>What gates, configs, experiments and layers have in common.</summary>
internal abstract record ConsoleItem
{
    /// <summary>The name that code asks for; <c>name</c> is the one to show.</summary>
    public string? Id { get; init; }

    public string? Description { get; init; }

    public string? IdType { get; init; }

    public List<string>? Tags { get; init; }

    /// <summary>A string or an array of strings.</summary>
    public JsonElement? TargetApps { get; init; }

    public ConsoleOwner? Owner { get; init; }

    public string? Team { get; init; }

    public string? Status { get; init; }

    public bool? IsTemplate { get; init; }
}
