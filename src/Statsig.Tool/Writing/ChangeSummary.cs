using System.Text.Json.Nodes;
using Statsig.Manifest;
using Statsig.Tool.Json;
using Statsig.Tool.Listing;

namespace Statsig.Tool.Writing;

/// <summary>Counts what has changed between two texts of a manifest.</summary>
internal static class ChangeSummary
{
    /// <summary>Counts.</summary>
    /// <param name="before">The old text.</param>
    /// <param name="after">The new text.</param>
    /// <returns>A sentence's part, such as <c>2 added, 1 changed, 0 removed</c>.</returns>
    public static string Of(string before, string after)
    {
        var (old, now) = (Entries(before), Entries(after));
        var added = now.Keys.Count(key => !old.ContainsKey(key));
        var removed = old.Keys.Count(key => !now.ContainsKey(key));
        var changed = now.Count(entry => old.TryGetValue(entry.Key, out var value) && value != entry.Value);
        return $"{added} added, {changed} changed, {removed} removed";
    }

    private static Dictionary<string, string> Entries(string text)
    {
        var root = JsonNodes.Parse(text) as JsonObject;
        return Enum.GetValues<FlagKind>().Select(FlagWords.SectionOf)
            .SelectMany(section => (root?[section] as JsonObject ?? []).Select(entry => KeyValuePair.Create($"{section}/{entry.Key}", JsonNodes.ToText(entry.Value))))
            .ToDictionary(StringComparer.Ordinal);
    }
}
