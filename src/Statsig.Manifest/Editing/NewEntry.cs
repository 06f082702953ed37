namespace Statsig.Manifest;

/// <summary>An entry that a manifest is to get.</summary>
/// <param name="Kind">What its name stands for.</param>
/// <param name="Name">The name, as in Statsig.</param>
public sealed record NewEntry(FlagKind Kind, string Name);
