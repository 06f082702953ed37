namespace Statsig.Tool.Listing;

/// <summary>Which flags to list; what is null or empty lets all through.</summary>
internal sealed record FlagFilter(IReadOnlyList<string> Kinds, IReadOnlyList<string> Owners, IReadOnlyList<string> Tags, IReadOnlyList<string> Lifecycles, bool OnlyExpired)
{
    /// <summary>Whether a flag is to be listed.</summary>
    /// <param name="flag">The flag.</param>
    /// <param name="today">The day that it is.</param>
    public bool Accepts(ListedFlag flag, DateOnly today) =>
        (Kinds.Count == 0 || Kinds.Contains(FlagWords.Of(flag.Kind)))
        && (Owners.Count == 0 || Owners.Contains(flag.Info.Owner ?? "", StringComparer.OrdinalIgnoreCase))
        && (Tags.Count == 0 || flag.Info.Tags.Any(tag => Tags.Contains(tag, StringComparer.OrdinalIgnoreCase)))
        && (Lifecycles.Count == 0 || Lifecycles.Contains(FlagWords.Of(flag.Info.Lifecycle) ?? ""))
        && (!OnlyExpired || flag.IsExpiredOn(today));
}
