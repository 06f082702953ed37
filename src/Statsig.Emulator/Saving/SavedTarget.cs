namespace Statsig.Emulator.Saving;

/// <summary>For whom a saved rule is.</summary>
/// <param name="Id">The unit; null for everyone.</param>
/// <param name="IdType">The kind of ID, where it is another than the flag's.</param>
internal readonly record struct SavedTarget(string? Id, string? IdType);
