namespace Statsig.Emulator;

/// <summary>Something that was recorded.</summary>
/// <param name="Sequence">Its number: later entries of any kind have higher ones, and none comes twice.</param>
/// <param name="Time">When.</param>
/// <param name="Item">A <see cref="RecordedRequest"/>, <see cref="RecordedCheck"/>, <see cref="RecordedExposure"/> or <see cref="RecordedEvent"/>.</param>
internal sealed record LogEntry<T>(long Sequence, DateTimeOffset Time, T Item);
