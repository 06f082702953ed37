namespace Statsig.Emulator.Control;

/// <summary>Something wrong with a value.</summary>
/// <param name="Property">The property of the value; null for the value as a whole.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="IsError">Whether the value cannot be served.</param>
internal sealed record FaultOfValueView(string? Property, string Message, bool IsError);
