namespace Statsig.Manifest;

/// <summary>A feature gate.</summary>
/// <param name="Info">What it has in common with other entries.</param>
/// <param name="Default">The answer when Statsig cannot be asked.</param>
public sealed record GateEntry(EntryInfo Info, bool Default)
{
    /// <summary>The name in Statsig.</summary>
    public string Name => Info.Name;
}
