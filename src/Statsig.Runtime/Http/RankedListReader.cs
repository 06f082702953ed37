using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>Reads the answer of get_ranked_list: an array of variants. Unknown fields are stepped over.</summary>
internal static class RankedListReader
{
    /// <summary>Reads an answer; <paramref name="problem"/> says, as part of a sentence, why it cannot be used.</summary>
    /// <exception cref="JsonException">It is not valid JSON.</exception>
    public static EvaluationAnswer? Read(ReadOnlySpan<byte> body, out string? problem)
    {
        var reader = new Utf8JsonReader(body);
        using var document = JsonDocument.ParseValue(ref reader);
        if (reader.BytesConsumed < body.Length && reader.Read())
        {
            throw new JsonException();
        }

        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            problem = "it is not a JSON array";
            return null;
        }

        // One copy for all variants: the body's memory goes back to the pool.
        var items = document.RootElement.Clone();
        var variants = new List<RankedVariant>(items.GetArrayLength());
        foreach (var item in items.EnumerateArray())
        {
            if (ReadVariant(item) is not { } variant)
            {
                problem = "one of its variants has no name, no score or no value that is a JSON object";
                return null;
            }

            variants.Add(variant);
        }

        problem = null;
        return EvaluationAnswer.RankedList(variants.AsReadOnly());
    }

    private static RankedVariant? ReadVariant(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object
            || !item.TryGetProperty("name"u8, out var name) || name.ValueKind != JsonValueKind.String
            || !item.TryGetProperty("value"u8, out var value) || value.ValueKind != JsonValueKind.Object
            || !item.TryGetProperty("score"u8, out var score) || score.ValueKind != JsonValueKind.Number || !score.TryGetDouble(out var number)
            || (item.TryGetProperty("rule_id"u8, out var rule) && rule.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)))
        {
            return null;
        }

        return new RankedVariant(name.GetString()!, value, rule.ValueKind == JsonValueKind.String ? rule.GetString() : null, number);
    }
}
