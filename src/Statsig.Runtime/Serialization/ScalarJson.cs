using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Takes values without parts out of JSON. Nothing here throws; false is for what does not fit.</summary>
internal static class ScalarJson
{
    /// <summary>Takes the value that the reader stands on.</summary>
    public delegate bool Getter<T>(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out T value);

    public static bool TryGetBoolean(ref Utf8JsonReader reader, out bool value)
    {
        value = reader.TokenType == JsonTokenType.True;
        return value || reader.TokenType == JsonTokenType.False;
    }

    public static bool TryGetInt32(ref Utf8JsonReader reader, out int value)
    {
        var fits = TryGetInt64(ref reader, out var number) && number is >= int.MinValue and <= int.MaxValue;
        value = fits ? (int)number : 0;
        return fits;
    }

    public static bool TryGetInt64(ref Utf8JsonReader reader, out long value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && (reader.TryGetInt64(out value) || IntegerText.TryRead(reader.ValueSpan, out value));
    }

    public static bool TryGetDouble(ref Utf8JsonReader reader, out double value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out value) && Platform.IsFinite(value);
    }

    public static bool TryGetDecimal(ref Utf8JsonReader reader, out decimal value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out value);
    }

    public static bool TryGetString(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? value)
    {
        value = null;
        return reader.TokenType == JsonTokenType.String && JsonText.TryGet(ref reader, out value);
    }

    /// <summary>One without an offset is UTC; the machine's zone never matters.</summary>
    public static bool TryGetDateTimeOffset(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        try
        {
            if (!reader.TryGetDateTime(out var time) || time.Kind != DateTimeKind.Unspecified)
            {
                return reader.TryGetDateTimeOffset(out value);
            }

            value = new DateTimeOffset(time, TimeSpan.Zero);
            return true;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, written as an escape.
            return false;
        }
    }

    public static bool TryGetGuid(ref Utf8JsonReader reader, out Guid value)
    {
        value = default;
        try
        {
            return reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out value);
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate, written as an escape.
            return false;
        }
    }

    public static bool TryGetUri(ref Utf8JsonReader reader, [NotNullWhen(true)] out Uri? value)
    {
        value = null;
        return TryGetString(ref reader, out var text) && TryMakeUri(text, out value);
    }

    /// <summary>The framework takes a path for an absolute URI, of another scheme on each platform; so the text must have the scheme itself.</summary>
    public static bool TryMakeUri(string text, [NotNullWhen(true)] out Uri? value) =>
        Uri.TryCreate(text, UriKind.Absolute, out value)
        && text.Length > value.Scheme.Length
        && text[value.Scheme.Length] == ':'
        && text.StartsWith(value.Scheme, StringComparison.OrdinalIgnoreCase);

    public static bool TryGetJson(ref Utf8JsonReader reader, out JsonElement value)
    {
        value = JsonElement.ParseValue(ref reader);
        return true;
    }

    public static bool TryGetJsonObject(ref Utf8JsonReader reader, out JsonElement value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.StartObject && TryGetJson(ref reader, out value);
    }
}
