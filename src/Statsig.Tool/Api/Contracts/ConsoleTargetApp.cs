namespace Statsig.Tool.Api.Contracts;

/// <summary>A target app.</summary>
internal sealed record ConsoleTargetApp
{
    public string? Id { get; init; }

    public string? Name { get; init; }
}
