namespace Statsig.Tool.Diffing;

/// <summary>The changes between two manifests.</summary>
/// <param name="From">The one, in words.</param>
/// <param name="To">The other.</param>
/// <param name="Changes">The changes.</param>
/// <param name="IsFirst">Whether the one is not there yet.</param>
internal sealed record DiffReport(string From, string To, IReadOnlyList<ManifestChange> Changes, bool IsFirst = false)
{
    /// <summary>How many of them break code.</summary>
    public int Breaking => Changes.Count(static change => change.IsBreaking);

    /// <summary>How many there are, in words.</summary>
    public string Summary => Changes.Count == 0
        ? $"No changes from {Start} to {To}."
        : $"{(Changes.Count == 1 ? "1 change" : $"{Changes.Count} changes")} from {Start} to {To}, {(Breaking == 0 ? "none" : Breaking)} of which break{(Breaking == 1 ? "s" : "")} code.";

    private string Start => IsFirst ? From + " (not there yet)" : From;
}
