using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>
/// Reads the answers of check_gate, get_config, get_layer and get_ranked_list. Unknown fields are stepped over; the known ones must be what Statsig
/// sends.
/// </summary>
internal static class AnswerReader
{
    /// <summary>Reads an answer; <paramref name="problem"/> says, as part of a sentence, why it cannot be used.</summary>
    public static EvaluationAnswer? Read(ArraySegment<byte> body, EvaluationKind kind, string name, AnswerTexts texts, out string? problem)
    {
        problem = CheckText(body);
        if (problem is not null)
        {
            return null;
        }

        try
        {
            var json = WithoutMark(body);
            if (kind == EvaluationKind.RankedList)
            {
                return RankedListReader.Read(json, out problem);
            }

            var reader = new Utf8JsonReader(json);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                problem = "it is not a JSON object";
                return null;
            }

            var fields = default(AnswerFields);
            problem = fields.Read(ref reader, json, kind, name, texts);
            if (problem is not null)
            {
                return null;
            }

            // Reads on to the end, so that anything after the object is found.
            reader.Read();
            return fields.ToAnswer(kind, texts);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            problem = "it is not valid JSON";
            return null;
        }
    }

    /// <summary>What is wrong with a body before it is looked at as JSON, as part of a sentence; null for nothing.</summary>
    public static string? CheckText(ArraySegment<byte> body) => body.Count == 0 ? "it is empty" : Platform.IsUtf8(body) ? null : "it is not UTF-8";

    /// <summary>The text without a byte order mark, which some proxies add and JSON does not allow.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) => body.StartsWith("\uFEFF"u8) ? body.Slice(3) : body;
}
