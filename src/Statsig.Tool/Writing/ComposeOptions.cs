namespace Statsig.Tool.Writing;

/// <summary>How a pulled project goes into a manifest.</summary>
/// <param name="KeepMissing">Whether entries that the Console does not have stay.</param>
/// <param name="Prune">Whether entries go that a filter leaves out, or that the Console does not have and perhaps never had by that filter.</param>
/// <param name="OnlyExisting">Whether entries that the manifest does not have are left out.</param>
/// <param name="KeepOrder">Whether entries stay in the order in which they stand; else they are sorted.</param>
internal sealed record ComposeOptions(bool KeepMissing = false, bool Prune = false, bool OnlyExisting = false, bool KeepOrder = false);
