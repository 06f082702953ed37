namespace Statsig.Emulator.Control;

/// <summary>Where forced values were saved.</summary>
internal sealed record SavedView(string Path, int Count);
