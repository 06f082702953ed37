using System.Text;
using System.Text.Json;

namespace Statsig.Runtime.Serialization;

/// <summary>Makes, compares and writes JSON that has no type. Comparing and writing never throw.</summary>
internal static class JsonValues
{
    /// <summary>The JSON <c>null</c>.</summary>
    public static JsonElement Null { get; } = Parse("null");

    /// <summary>Parses JSON into an element that belongs to nobody and needs no disposing.</summary>
    /// <param name="json">The JSON.</param>
    /// <exception cref="JsonException"><paramref name="json"/> is not valid JSON.</exception>
    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>Whether two values are the same: objects in any order of their properties, numbers and strings however they are written.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool AreEqual(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return false;
        }

        try
        {
            return left.ValueKind switch
            {
                JsonValueKind.Object => HaveEqualProperties(left, right),
                JsonValueKind.Array => HaveEqualItems(left, right),
                JsonValueKind.String => left.ValueEquals(right.GetString()),
                JsonValueKind.Number => AreEqualNumbers(left, right),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate: no text, but the same JSON is still the same.
            return left.GetRawText() == right.GetRawText();
        }
    }

    /// <summary>A hash that is the same for values that are the same.</summary>
    /// <param name="value">The value.</param>
    public static int GetHashCode(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.Object => HashNames(value),
                JsonValueKind.Array => value.GetArrayLength(),
                JsonValueKind.String => StringComparer.Ordinal.GetHashCode(value.GetString()!),
                JsonValueKind.Number => value.TryGetDouble(out var number) && number != 0 ? number.GetHashCode() : 0,
                _ => (int)value.ValueKind,
            };
        }
        catch (InvalidOperationException)
        {
            return (int)value.ValueKind;
        }
    }

    /// <summary>Writes JSON for people: as it came, shortened where it is long.</summary>
    public static void Append(StringBuilder text, JsonElement value) =>
        ValueText.AppendCut(text, value.ValueKind == JsonValueKind.Undefined ? ValueText.Null : value.GetRawText());

    /// <summary>Of a name given twice the last value counts, on both sides.</summary>
    private static bool HaveEqualProperties(JsonElement left, JsonElement right)
    {
        foreach (var property in left.EnumerateObject())
        {
            if (!right.TryGetProperty(property.Name, out var other) || !AreEqual(left.GetProperty(property.Name), other))
            {
                return false;
            }
        }

        foreach (var property in right.EnumerateObject())
        {
            if (!left.TryGetProperty(property.Name, out _))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HaveEqualItems(JsonElement left, JsonElement right)
    {
        if (left.GetArrayLength() != right.GetArrayLength())
        {
            return false;
        }

        var others = right.EnumerateArray();
        foreach (var item in left.EnumerateArray())
        {
            if (!others.MoveNext() || !AreEqual(item, others.Current))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqualNumbers(JsonElement left, JsonElement right)
    {
        if (left.TryGetInt64(out var leftInteger) && right.TryGetInt64(out var rightInteger))
        {
            return leftInteger == rightInteger;
        }

        return left.TryGetDouble(out var leftNumber) && Platform.IsFinite(leftNumber)
            && right.TryGetDouble(out var rightNumber) && Platform.IsFinite(rightNumber)
            ? leftNumber.Equals(rightNumber) || (leftNumber == 0 && rightNumber == 0)
            : left.GetRawText() == right.GetRawText();
    }

    /// <summary>Each name sets one bit, so that neither order nor repetition matters.</summary>
    private static int HashNames(JsonElement value)
    {
        var bits = 0;
        foreach (var property in value.EnumerateObject())
        {
            bits |= 1 << (StringComparer.Ordinal.GetHashCode(property.Name) & 31);
        }

        return bits;
    }
}
