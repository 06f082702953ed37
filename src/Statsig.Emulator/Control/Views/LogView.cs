namespace Statsig.Emulator.Control;

/// <summary>Entries of the log, oldest first.</summary>
/// <param name="Entries">The entries.</param>
/// <param name="Last">The number of the last one, to ask for what comes after it; that which was asked for when there is none.</param>
internal sealed record LogView(IReadOnlyList<EntryView> Entries, long Last);
