using System.Text;
using System.Text.Json;
using Statsig.Manifest.Json;

namespace Statsig.Emulator.Saving;

/// <summary>A rule of <c>statsig.local.json</c> that saving has written, told by its <c>id</c>. It stays as long as what it says is not overridden again.</summary>
internal static class SavedRule
{
    /// <summary>The rule of the file for everyone.</summary>
    public const string ForEveryone = Prefix + "everyone";

    /// <summary>How the ids begin.</summary>
    public const string Prefix = "saved:";

    /// <summary>The kind of ID that overrides go by beside the flag's own.</summary>
    public const string UserId = "userID";

    /// <summary>Whether a rule has such an id.</summary>
    public static bool IsSaved(JsonNode rule) => IdOf(rule)?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>A rule's id; null when it has none.</summary>
    public static string? IdOf(JsonNode rule) => Member(rule, "id") is { Kind: JsonKind.String } id ? id.GetString() : null;

    /// <summary>For whom a rule is that stands as it was saved.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>Null for rules of people, and for those that people have changed or commented since: nothing takes these away.</returns>
    public static SavedTarget? TargetOf(JsonNode rule)
    {
        if (!IsSaved(rule) || HasComment(rule.GetRawText()))
        {
            return null;
        }

        if (Member(rule, "if") is not { } condition)
        {
            return new SavedTarget(null, null);
        }

        var isRight = condition.Kind == JsonKind.Object && Member(condition, "ids") is not null;
        string? id = null, idType = null;
        foreach (var (name, value) in condition.Members)
        {
            if (name.StringEquals("ids") && Single(value) is { } only)
            {
                id = only;
            }
            else if (name.StringEquals("idType") && value.Kind == JsonKind.String)
            {
                idType = value.GetString();
            }
            else
            {
                isRight = false;
            }
        }

        return isRight ? new SavedTarget(id, idType) : null;
    }

    private static string? Single(JsonNode list)
    {
        var items = list.Items;
        var only = items.MoveNext() && items.Current.Kind == JsonKind.String ? items.Current.GetString() : null;
        return items.MoveNext() ? null : only;
    }

    private static JsonNode? Member(JsonNode value, string name)
    {
        foreach (var member in value.Members)
        {
            if (member.Name.StringEquals(name))
            {
                return member.Value;
            }
        }

        return null;
    }

    private static bool HasComment(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { CommentHandling = JsonCommentHandling.Allow, AllowTrailingCommas = true });
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Comment)
            {
                return true;
            }
        }

        return false;
    }
}
