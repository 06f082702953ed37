using System.Globalization;
using Statsig.Manifest.Json;

namespace Statsig.Manifest.Reading;

/// <summary>Which scalars fit which schemas.</summary>
internal static class ScalarRule
{
    private static readonly string[] DateFormats =
        ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd"];

    /// <summary>Checks a scalar.</summary>
    /// <param name="value">The value.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="ownLimits">The limits beside a <c>$ref</c>, where the schema was referred to.</param>
    /// <returns>The value as JSON; or a fault, as the end of a sentence that begins with the property's name.</returns>
    public static (string Json, string? Fault) Check(JsonNode value, SchemaDraft schema, SchemaLimits? ownLimits)
    {
        var (json, fault) = CheckType(value, schema);
        fault ??= FindLimitFault(value, schema.Limits);
        if (!ReferenceEquals(ownLimits, schema.Limits))
        {
            fault ??= FindLimitFault(value, ownLimits);
        }

        return (json, fault ?? FindChoiceFault(value, schema));
    }

    /// <summary>A date, or a date and time, in UTC where it has no offset.</summary>
    public static bool TryGetDateTime(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);

    private static (string Json, string? Fault) CheckType(JsonNode value, SchemaDraft schema) => schema.Shape switch
    {
        SchemaShape.Boolean => value.Kind is JsonKind.True or JsonKind.False ? (value.GetRawText(), null) : Wrong(value, "true or false"),
        SchemaShape.Int32 => CheckInteger(value, int.MinValue, int.MaxValue),
        SchemaShape.Int64 => CheckInteger(value, long.MinValue, long.MaxValue),
        SchemaShape.Double or SchemaShape.Decimal => CheckNumber(value, schema.Shape),
        _ => CheckString(value, schema),
    };

    private static (string Json, string? Fault) CheckInteger(JsonNode value, long minimum, long maximum)
    {
        if (value.Kind != JsonKind.Number)
        {
            return Wrong(value, "an integer");
        }

        var text = value.GetRawText();
        var isLong = JsonNumber.TryGetInt64(text, out var integer);
        if (isLong && integer >= minimum && integer <= maximum)
        {
            return (JsonNumber.IsCanonicalInteger(text) ? text : integer.ToString(CultureInfo.InvariantCulture), null);
        }

        var shown = ReadContext.Shorten(text);
        return ("", !JsonNumber.IsInteger(text) ? $"must be an integer, not {shown}."
            : isLong ? $"is a 32-bit integer and cannot be {shown}; for more, add \"format\": \"int64\" to its schema."
            : $"is a {(maximum == int.MaxValue ? 32 : 64)}-bit integer and cannot be {shown}.");
    }

    private static (string Json, string? Fault) CheckNumber(JsonNode value, SchemaShape shape)
    {
        if (value.Kind != JsonKind.Number)
        {
            return Wrong(value, "a number");
        }

        var text = value.GetRawText();
        if (shape == SchemaShape.Decimal)
        {
            return JsonNumber.IsDecimal(text) ? (text, null) : ("", $"cannot be {ReadContext.Shorten(text)}: a decimal ends at 7.9e28.");
        }

        return JsonNumber.IsDouble(text) ? (text, null) : ("", $"cannot be {ReadContext.Shorten(text)}: a double ends at 1.79e308.");
    }

    private static (string Json, string? Fault) CheckString(JsonNode value, SchemaDraft schema)
    {
        if (value.Kind != JsonKind.String)
        {
            return Wrong(value, "a string");
        }

        var text = value.GetString();
        var fault = schema.Shape switch
        {
            SchemaShape.DateTimeOffset when !TryGetDateTime(text, out _) => "must be a date and time such as \"2027-03-31T12:00:00Z\"",
            SchemaShape.Guid when !Guid.TryParseExact(text, "D", out _) => "must be a UUID such as \"123e4567-e89b-12d3-a456-426614174000\"",
            SchemaShape.Uri when !IsUri(text) => "must be a URI with its scheme, such as \"https://example.com/\"",
            SchemaShape.Enum when !schema.HasMember(text) => "must be " + Choices(schema),
            _ => null,
        };
        if (fault is not null)
        {
            return ("", $"{fault}, not \"{ReadContext.Shorten(text)}\".");
        }

        return (JsonText.Minify(value), null);
    }

    private static string? FindLimitFault(JsonNode value, SchemaLimits? limits)
    {
        if (limits is null)
        {
            return null;
        }

        if (value.Kind == JsonKind.Number)
        {
            var text = value.GetRawText();
            return limits.FindNumberFault(text) is { } fault ? $"must be {fault}, not {ReadContext.Shorten(text)}." : null;
        }

        if (value.Kind == JsonKind.String)
        {
            var length = CountCharacters(value.GetString());
            return limits.FindCountFault("minLength", "maxLength", length, "characters") is { } fault ? $"must have {fault}, not {length}." : null;
        }

        return null;
    }

    private static string? FindChoiceFault(JsonNode value, SchemaDraft schema) =>
        schema.Allowed is not { } allowed || allowed.Contains(NumberOf(value)) ? null : $"must be one of the values of its \"enum\", not {ReadContext.Shorten(value.GetRawText())}.";

    /// <summary>A number as it is kept in <see cref="SchemaDraft.Allowed"/>; booleans are 0 and 1.</summary>
    public static ComparableNumber NumberOf(JsonNode value) => new(value.Kind switch
    {
        JsonKind.True => "1",
        JsonKind.Number => value.GetRawText(),
        _ => "0",
    });

    private static string Choices(SchemaDraft schema)
    {
        const int Shown = 5;
        var names = new List<string>();
        foreach (var member in schema.Members!)
        {
            if (names.Count == Shown)
            {
                names.Add("…");
                break;
            }

            names.Add($"\"{ReadContext.Shorten(member.Value)}\"");
        }

        return names.Count == 1 ? names[0] : "one of " + string.Join(", ", names);
    }

    /// <summary>A path is an absolute URI on some systems; a scheme is one on all.</summary>
    private static bool IsUri(string text) => text.Length > 0 && char.IsLetter(text[0]) && Uri.TryCreate(text, UriKind.Absolute, out _);

    /// <summary>JSON Schema counts characters, not UTF-16 units.</summary>
    private static int CountCharacters(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsLowSurrogate(c) ? 0 : 1;
        }

        return count;
    }

    private static (string Json, string? Fault) Wrong(JsonNode value, string expected) => ("", $"must be {expected}, not {ReadContext.Describe(value.Kind)}.");
}
