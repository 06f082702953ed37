namespace Statsig.Tool.Api.Contracts;

/// <summary>A layer.</summary>
internal sealed record ConsoleLayer : ConsoleItem
{
    /// <summary>Whether Statsig made it for an experiment; nobody asks for such a layer.</summary>
    public bool? IsImplicitLayer { get; init; }

    public List<ConsoleParameter>? Parameters { get; init; }
}
