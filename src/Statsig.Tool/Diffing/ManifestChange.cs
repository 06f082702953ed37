using Statsig.Manifest;

namespace Statsig.Tool.Diffing;

/// <summary>A difference between two manifests.</summary>
/// <param name="Flag">The kind of the flag; null for what concerns all flags.</param>
/// <param name="Name">The flag's name, or that of a shared type; null for what concerns the whole manifest.</param>
/// <param name="Kind">What has changed.</param>
/// <param name="IsBreaking">Whether code that compiles with the one may not compile with the other.</param>
/// <param name="Message">What has changed, in words.</param>
/// <param name="Place">The property within the value; null when it is not about one.</param>
/// <param name="Before">What it was.</param>
/// <param name="After">What it is.</param>
internal sealed record ManifestChange(
    FlagKind? Flag, string? Name, ChangeKind Kind, bool IsBreaking, string Message, string? Place = null, string? Before = null, string? After = null);
