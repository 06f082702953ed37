namespace Statsig.Emulator.Control;

/// <summary>Why a request to the control API was refused.</summary>
/// <param name="Error">In a sentence.</param>
/// <param name="Faults">What is wrong with a value, each with the property that it is about.</param>
internal sealed record ErrorView(string Error, IReadOnlyList<FaultOfValueView>? Faults = null);
