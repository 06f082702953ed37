namespace Statsig.Tool.Api.Contracts;

/// <summary>An experiment.</summary>
internal sealed record ConsoleExperiment : ConsoleItem
{
    public string? LayerID { get; init; }

    public string? ControlGroupID { get; init; }

    public bool? IsAnalysisOnly { get; init; }

    public List<ConsoleGroup>? Groups { get; init; }
}
