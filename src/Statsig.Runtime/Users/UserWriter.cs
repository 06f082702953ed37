using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>Writes a user as the HTTP API wants it.</summary>
internal static class UserWriter
{
    /// <param name="writer">The target; it stands where a value goes.</param>
    /// <param name="user">The user.</param>
    /// <param name="environment">The tier that the client was made for; null is not sent.</param>
    /// <param name="withPrivateAttributes">True to evaluate a flag, false in an event.</param>
    public static void Write(Utf8JsonWriter writer, StatsigUser user, string? environment, bool withPrivateAttributes)
    {
        writer.WriteStartObject();
        WriteText(writer, "userID"u8, user.UserId);
        WriteText(writer, "email"u8, user.Email);
        WriteText(writer, "ip"u8, user.Ip);
        WriteText(writer, "userAgent"u8, user.UserAgent);
        WriteText(writer, "country"u8, user.Country);
        WriteText(writer, "locale"u8, user.Locale);
        WriteText(writer, "appVersion"u8, user.AppVersion);
        if (user.CustomIds is { } ids)
        {
            writer.WriteStartObject("customIDs"u8);
            foreach (var pair in ids)
            {
                writer.WriteString(pair.Key, pair.Value);
            }

            writer.WriteEndObject();
        }

        WriteAttributes(writer, "custom"u8, user.Custom);
        if (withPrivateAttributes)
        {
            WriteAttributes(writer, "privateAttributes"u8, user.PrivateAttributes);
        }

        if (environment is not null)
        {
            writer.WriteStartObject("statsigEnvironment"u8);
            writer.WriteString("tier"u8, environment);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteAttributes(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, object>? attributes)
    {
        if (attributes is null)
        {
            return;
        }

        writer.WriteStartObject(name);
        foreach (var pair in attributes)
        {
            writer.WritePropertyName(pair.Key);
            WriteValue(writer, pair.Value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Knows the types that <see cref="UserAttributes"/> lets in.</summary>
    private static void WriteValue(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text: writer.WriteStringValue(text); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case float number: writer.WriteNumberValue(number); break;
            case uint number: writer.WriteNumberValue(number); break;
            case ulong number: writer.WriteNumberValue(number); break;
            case short number: writer.WriteNumberValue(number); break;
            case ushort number: writer.WriteNumberValue(number); break;
            case byte number: writer.WriteNumberValue(number); break;
            case sbyte number: writer.WriteNumberValue(number); break;
            case IReadOnlyList<string> list: WriteList(writer, list); break;
            default: throw new InvalidOperationException($"A user attribute of type {value.GetType()} was let in.");
        }
    }

    private static void WriteList(Utf8JsonWriter writer, IReadOnlyList<string> list)
    {
        writer.WriteStartArray();
        for (var i = 0; i < list.Count; i++)
        {
            writer.WriteStringValue(list[i]);
        }

        writer.WriteEndArray();
    }
}
