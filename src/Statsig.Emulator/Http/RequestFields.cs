using System.Globalization;
using System.Text.Json;
using Statsig.Emulator.Users;

namespace Statsig.Emulator.Http;

/// <summary>Takes fields out of requests and refuses what the API does not allow.</summary>
internal static class RequestFields
{
    private const int MinNameLength = 2;
    private const int MaxNameLength = 100;

    private static readonly string[] UserTexts = ["userID", "email", "ip", "userAgent", "country", "locale", "appVersion"];
    private static readonly string[] UserObjects = ["custom", "privateAttributes", "customIDs", "statsigEnvironment"];
    private static readonly string[] SecondaryExposureTexts = ["gate", "gateValue", "ruleID"];

    /// <summary>A flag's name: 2 to 100 letters, digits, <c>_ - .</c> and spaces.</summary>
    public static string Name(JsonElement value, string field)
    {
        var name = Text(value, field);
        if (name.Length is < MinNameLength or > MaxNameLength)
        {
            throw new BadRequestException($"'{field}' must have {MinNameLength} to {MaxNameLength} characters.");
        }

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.' or ' '))
            {
                throw new BadRequestException($"'{field}' may have letters, digits, '_', '-', '.' and spaces only.");
            }
        }

        return name;
    }

    /// <summary>The name of the flag that a request is about.</summary>
    public static string RequiredName(JsonElement request, string field) =>
        request.TryGetProperty(field, out var value) ? Name(value, field) : throw new BadRequestException($"'{field}' is missing.");

    /// <summary>A list of at least one item.</summary>
    public static JsonElement.ArrayEnumerator Items(JsonElement request, string field) =>
        request.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0
            ? value.EnumerateArray()
            : throw new BadRequestException($"'{field}' must be an array of at least one item.");

    /// <summary>A string.</summary>
    public static string Text(JsonElement value, string field)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw new BadRequestException($"'{field}' must be a string.");
        }

        return value.GetString()!;
    }

    /// <summary>The user of a request, of an event or of an exposure, once it is known to be one.</summary>
    public static RequestUser User(JsonElement request)
    {
        if (!request.TryGetProperty("user", out var user))
        {
            return RequestUser.None;
        }

        RequireObject(user, "user");
        foreach (var field in UserTexts)
        {
            if (user.TryGetProperty(field, out var value))
            {
                Text(value, field);
            }
        }

        foreach (var field in UserObjects)
        {
            if (user.TryGetProperty(field, out var value))
            {
                RequireObject(value, field);
            }
        }

        if (user.TryGetProperty("customIDs", out var ids))
        {
            RequireTexts(ids, "customIDs");
        }

        if (user.TryGetProperty("statsigEnvironment", out var environment) && environment.TryGetProperty("tier", out var tier))
        {
            Text(tier, "tier");
        }

        return new RequestUser(user);
    }

    /// <summary>Whether the request asks for no exposure.</summary>
    public static bool IsExposureDisabled(JsonElement request)
    {
        if (!request.TryGetProperty("statsigMetadata", out var metadata))
        {
            return false;
        }

        RequireObject(metadata, "statsigMetadata");
        return metadata.TryGetProperty("exposureLoggingDisabled", out var disabled) && disabled.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw new BadRequestException("'exposureLoggingDisabled' must be true or false."),
        };
    }

    public static void RequireObject(JsonElement value, string field)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw new BadRequestException($"'{field}' must be an object.");
        }
    }

    /// <summary>Checks that an object has strings for values.</summary>
    public static void RequireTexts(JsonElement value, string field)
    {
        RequireObject(value, field);
        foreach (var property in value.EnumerateObject())
        {
            Text(property.Value, field);
        }
    }

    /// <summary>Checks the time of an event or an exposure, where there is one.</summary>
    public static void CheckTime(JsonElement item)
    {
        if (!item.TryGetProperty("time", out var time))
        {
            return;
        }

        var isTime = time.ValueKind switch
        {
            JsonValueKind.Number => time.TryGetInt64(out _),
            JsonValueKind.String => DateTimeOffset.TryParse(Text(time, "time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
            _ => false,
        };
        if (!isTime)
        {
            throw new BadRequestException("'time' must be milliseconds since 1970 or an ISO 8601 date.");
        }
    }

    /// <summary>Checks the secondary exposures of an event or an exposure, where there are any.</summary>
    public static void CheckSecondaryExposures(JsonElement item)
    {
        if (!item.TryGetProperty("secondaryExposures", out var exposures))
        {
            return;
        }

        if (exposures.ValueKind != JsonValueKind.Array)
        {
            throw new BadRequestException("'secondaryExposures' must be an array.");
        }

        foreach (var exposure in exposures.EnumerateArray())
        {
            RequireObject(exposure, "secondaryExposures");
            foreach (var field in SecondaryExposureTexts)
            {
                if (!exposure.TryGetProperty(field, out var value))
                {
                    throw new BadRequestException($"A secondary exposure must have a '{field}'.");
                }

                Text(value, field);
            }
        }
    }

    /// <summary>A list of strings.</summary>
    public static IReadOnlyList<string> Texts(JsonElement value, string field) => value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(item => Text(item, field))]
        : throw new BadRequestException($"'{field}' must be an array of strings.");
}
