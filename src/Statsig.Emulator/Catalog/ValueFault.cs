namespace Statsig.Emulator.Catalog;

/// <summary>Something wrong with a value.</summary>
/// <param name="Start">The place in the value's text.</param>
/// <param name="Property">The property of the value that it is about; null for the value as a whole.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="IsError">Whether the value cannot be served; else it is only suspicious.</param>
internal sealed record ValueFault(int Start, string? Property, string Message, bool IsError);
