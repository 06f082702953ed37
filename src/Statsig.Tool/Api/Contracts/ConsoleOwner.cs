namespace Statsig.Tool.Api.Contracts;

/// <summary>Who looks after something.</summary>
internal sealed record ConsoleOwner
{
    /// <summary>What it is: <c>USER</c>, or <c>SDK_KEY</c> for what a key has made.</summary>
    public string? OwnerType { get; init; }

    public string? OwnerName { get; init; }

    public string? OwnerEmail { get; init; }
}
