namespace Statsig.Emulator.Control;

/// <summary>All flags, and where they come from.</summary>
/// <param name="Manifests">The manifests' paths; empty when the manifest is a text or there is none.</param>
/// <param name="Rules">The path of the local rules; null when they are a text or there are none.</param>
/// <param name="Problems">What is wrong with these files.</param>
/// <param name="Flags">The flags.</param>
/// <param name="RankedLists">The contextual bandits that the local rules have.</param>
internal sealed record StateView(
    IReadOnlyList<string> Manifests,
    string? Rules,
    IReadOnlyList<FileProblem> Problems,
    IReadOnlyList<FlagView> Flags,
    IReadOnlyList<string> RankedLists);
