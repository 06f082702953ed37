using System.Text.Json;
using Statsig.Tool.Api.Contracts;

namespace Statsig.Tool.Pulling;

/// <summary>Which items of the Console are pulled; no tag and no app lets all through.</summary>
/// <param name="Tags">Tags, of which an item has at least one.</param>
/// <param name="TargetApps">IDs and names of target apps, of which an item has at least one.</param>
internal sealed record PullFilter(IReadOnlyCollection<string> Tags, IReadOnlyCollection<string> TargetApps)
{
    /// <summary>Whether all is pulled.</summary>
    public bool IsEmpty => Tags.Count == 0 && TargetApps.Count == 0;

    /// <summary>Whether an entry that the Console no longer has was among what is pulled, as far as the manifest can tell: it has an entry's tags, and not its target apps.</summary>
    /// <param name="tags">The entry's tags.</param>
    public bool Covered(IEnumerable<string> tags) => TargetApps.Count == 0 && (Tags.Count == 0 || tags.Any(tag => Tags.Contains(tag, StringComparer.OrdinalIgnoreCase)));

    /// <summary>Whether an item is pulled.</summary>
    /// <param name="item">The item.</param>
    public bool Accepts(ConsoleItem item) =>
        (Tags.Count == 0 || (item.Tags ?? []).Any(tag => Tags.Contains(tag, StringComparer.OrdinalIgnoreCase)))
        && (TargetApps.Count == 0 || AppsOf(item.TargetApps).Any(app => TargetApps.Contains(app, StringComparer.OrdinalIgnoreCase)));

    private static IEnumerable<string> AppsOf(JsonElement? apps) => apps switch
    {
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        { ValueKind: JsonValueKind.Array } several => several.EnumerateArray().Where(static app => app.ValueKind == JsonValueKind.String).Select(static app => app.GetString()!),
        _ => [],
    };
}
