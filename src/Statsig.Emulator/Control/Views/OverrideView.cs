namespace Statsig.Emulator.Control;

/// <summary>A flag after something was forced, and what is suspicious about the value.</summary>
internal sealed record OverrideView(FlagView Flag, IReadOnlyList<FaultOfValueView> Warnings);
