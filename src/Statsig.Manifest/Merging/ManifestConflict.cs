namespace Statsig.Manifest;

/// <summary>Something that a manifest cannot have because an earlier one has it.</summary>
/// <param name="Manifest">The index of the later manifest.</param>
/// <param name="Rule">The rule that is broken.</param>
/// <param name="Kind">The kind of the entry at fault; null when it is a definition or the namespace.</param>
/// <param name="Name">The entry's name, the C# name of a definition's type, or null for the namespace.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record ManifestConflict(int Manifest, ManifestProblemId Rule, FlagKind? Kind, string? Name, string Message);
