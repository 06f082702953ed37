using System.Text.Json;

namespace Statsig.Emulator.Http;

/// <summary>Takes fields out of requests and refuses what the API does not allow.</summary>
internal static class RequestFields
{
    private const int MinNameLength = 2;
    private const int MaxNameLength = 100;

    private static readonly string[] UserTexts = ["userID", "email", "ip", "userAgent", "country", "locale", "appVersion"];
    private static readonly string[] UserObjects = ["custom", "privateAttributes", "customIDs", "statsigEnvironment"];

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

    /// <summary>A string that is valid Unicode.</summary>
    public static string Text(JsonElement value, string field)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw new BadRequestException($"'{field}' must be a string.");
        }

        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new BadRequestException($"'{field}' has half of a surrogate pair.");
        }
    }

    /// <summary>A user's ID, once the user is known to be one; null when there is none.</summary>
    public static string? UserId(JsonElement request)
    {
        if (!request.TryGetProperty("user", out var user))
        {
            return null;
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

        return user.TryGetProperty("userID", out var id) ? id.GetString() : null;
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
}
