using System.Text.Json;

namespace Statsig.Emulator.Users;

/// <summary>The user of a request, known to be well formed. Lives as long as the request's JSON.</summary>
internal sealed class RequestUser
{
    private const string UserIdType = "userID";

    /// <summary>Statsig's attributes beside <c>custom</c>, and the other names that conditions may call them by.</summary>
    private static readonly Dictionary<string, string> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["userID"] = "userID",
        ["user_id"] = "userID",
        ["email"] = "email",
        ["ip"] = "ip",
        ["userAgent"] = "userAgent",
        ["user_agent"] = "userAgent",
        ["country"] = "country",
        ["locale"] = "locale",
        ["appVersion"] = "appVersion",
        ["app_version"] = "appVersion",
    };

    private readonly JsonElement _json;

    public RequestUser(JsonElement json)
    {
        _json = json;
        UserId = TextOf(json, UserIdType);
        Tier = json.TryGetProperty("statsigEnvironment", out var environment) ? TextOf(environment, "tier") : null;
    }

    private RequestUser()
    {
    }

    /// <summary>Nobody: the request has no user.</summary>
    public static RequestUser None { get; } = new();

    public string? UserId { get; }

    /// <summary>The environment's tier, such as <c>staging</c>.</summary>
    public string? Tier { get; }

    /// <summary>The ID by which a flag tells its units apart.</summary>
    /// <param name="idType">The flag's; null for the user ID.</param>
    /// <returns>Null when the user has no such ID.</returns>
    public string? UnitId(string? idType)
    {
        if (idType is null || string.Equals(idType, UserIdType, StringComparison.OrdinalIgnoreCase))
        {
            return UserId;
        }

        return Find("customIDs", idType) is { } id ? id.GetString() : null;
    }

    /// <summary>Looks an attribute up as Statsig does: what every user may have, then <c>custom</c>, then <c>privateAttributes</c>.</summary>
    /// <returns>Null when the user does not have it.</returns>
    public JsonElement? Attribute(string name)
    {
        if (_json.ValueKind == JsonValueKind.Object
            && Fields.TryGetValue(name, out var field) && _json.TryGetProperty(field, out var value) && value.GetString() is { Length: > 0 })
        {
            return value;
        }

        return Find("custom", name) ?? Find("privateAttributes", name);
    }

    private JsonElement? Find(string container, string name)
    {
        if (_json.ValueKind != JsonValueKind.Object || !_json.TryGetProperty(container, out var values))
        {
            return null;
        }

        if (values.TryGetProperty(name, out var exact))
        {
            return exact;
        }

        foreach (var property in values.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }

    private static string? TextOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
