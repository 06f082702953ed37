using System.Text.Json.Nodes;
using Statsig.Manifest.Editing;
using Statsig.Tool.Json;

namespace Statsig.Tool.Diffing;

/// <summary>Finds the properties in which two values differ.</summary>
internal static class JsonDiff
{
    private const int MaxLength = 60;

    /// <summary>The differences.</summary>
    /// <param name="before">One value.</param>
    /// <param name="after">The other.</param>
    public static IEnumerable<(string Place, string Before, string After)> Of(JsonNode? before, JsonNode? after) =>
        Compare(before, after, "");

    private static IEnumerable<(string Place, string Before, string After)> Compare(JsonNode? before, JsonNode? after, string place)
    {
        if (before is not JsonObject old || after is not JsonObject now)
        {
            return JsonTextEditor.AreEqual(JsonNodes.ToText(before), JsonNodes.ToText(after)) ? [] : [(place, Text(before), Text(after))];
        }

        return old.Select(static property => property.Key).Union(now.Select(static property => property.Key)).SelectMany(name =>
        {
            var path = place.Length == 0 ? name : place + "." + name;
            if (old.ContainsKey(name) && now.ContainsKey(name))
            {
                return Compare(old[name], now[name], path);
            }

            return [(path, old.ContainsKey(name) ? Text(old[name]) : "not said", now.ContainsKey(name) ? Text(now[name]) : "not said")];
        });
    }

    private static string Text(JsonNode? node)
    {
        var text = JsonNodes.ToText(node);
        return text.Length <= MaxLength ? text : text[..MaxLength] + "…";
    }
}
