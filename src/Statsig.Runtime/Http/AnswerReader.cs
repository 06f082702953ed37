using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>Reads the answers of check_gate, get_config, get_layer and get_ranked_list. Unknown fields are stepped over; the known ones must be what Statsig sends.</summary>
internal static class AnswerReader
{
    /// <summary>Reads an answer; <paramref name="problem"/> says, as part of a sentence, why it cannot be used.</summary>
    public static EvaluationAnswer? Read(ArraySegment<byte> body, EvaluationKind kind, string name, out string? problem)
    {
        if (body.Count == 0)
        {
            problem = "it is empty";
            return null;
        }

        if (!Platform.IsUtf8(body))
        {
            problem = "it is not UTF-8";
            return null;
        }

        try
        {
            if (kind == EvaluationKind.RankedList)
            {
                return RankedListReader.Read(WithoutMark(body), out problem);
            }

            var fields = default(Fields);
            problem = ReadFields(WithoutMark(body), kind, name, ref fields);
            return problem is null ? fields.ToAnswer(kind) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            problem = "it is not valid JSON";
            return null;
        }
    }

    private static string? ReadFields(ReadOnlySpan<byte> body, EvaluationKind kind, string name, ref Fields fields)
    {
        var reader = new Utf8JsonReader(body);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return "it is not a JSON object";
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string? problem = null;
            if (reader.ValueTextEquals("name"u8))
            {
                reader.Read();
                problem = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(name) ? null : "it is for another name";
            }
            else if (reader.ValueTextEquals("value"u8))
            {
                problem = kind == EvaluationKind.Gate ? ReadGate(ref reader, ref fields) : ReadObject(ref reader, body, ref fields);
            }
            else if (reader.ValueTextEquals(kind == EvaluationKind.Layer ? "ruleID"u8 : "rule_id"u8))
            {
                problem = ReadText(ref reader, ref fields.RuleId) ? null : "its rule ID is not a string";
            }
            else if (kind == EvaluationKind.Layer && reader.ValueTextEquals("allocatedExperimentName"u8))
            {
                problem = ReadText(ref reader, ref fields.AllocatedExperiment) ? null : "its allocatedExperimentName is not a string";
            }
            else if (reader.ValueTextEquals("group_name"u8))
            {
                problem = ReadText(ref reader, ref fields.GroupName) ? null : "its group_name is not a string";
            }
            else
            {
                reader.Skip();
            }

            if (problem is not null)
            {
                return problem;
            }
        }

        // Reads on to the end, so that anything after the object is found.
        reader.Read();
        return fields.HasValue ? null : "it has no value";
    }

    /// <summary>The text without a byte order mark, which some proxies add and JSON does not allow.</summary>
    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> body) => body.StartsWith("\uFEFF"u8) ? body.Slice(3) : body;

    private static string? ReadGate(ref Utf8JsonReader reader, ref Fields fields)
    {
        reader.Read();
        if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
        {
            return "its value is not a boolean";
        }

        fields.GateValue = reader.TokenType == JsonTokenType.True;
        fields.HasValue = true;
        return null;
    }

    private static string? ReadObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> body, ref Fields fields)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return "its value is not a JSON object";
        }

        var start = (int)reader.TokenStartIndex;
        var first = reader;
        first.Read();
        fields.IsEmpty = first.TokenType == JsonTokenType.EndObject;
        reader.Skip();

        // A copy: the body's memory goes back to the pool.
        fields.Value = body.Slice(start, (int)reader.BytesConsumed - start).ToArray();
        fields.HasValue = true;
        return null;
    }

    private static bool ReadText(ref Utf8JsonReader reader, ref string? text)
    {
        reader.Read();
        text = null;
        if (reader.TokenType == JsonTokenType.String)
        {
            text = reader.GetString();
            return true;
        }

        return reader.TokenType == JsonTokenType.Null;
    }

    [SuppressMessage("Style", "IDE1006:Naming Styles", Justification = "Fields, so that they can be passed by reference.")]
    private struct Fields
    {
        public string? RuleId;
        public string? GroupName;
        public string? AllocatedExperiment;
        public byte[]? Value;
        public bool GateValue;
        public bool HasValue;
        public bool IsEmpty;

        public readonly EvaluationAnswer ToAnswer(EvaluationKind kind) => kind switch
        {
            EvaluationKind.Gate => EvaluationAnswer.Gate(GateValue, RuleId, GroupName, RuleIds.ReasonOf(RuleId)),
            EvaluationKind.Layer => EvaluationAnswer.Layer(
                Value!, RuleId, string.IsNullOrEmpty(AllocatedExperiment) ? null : AllocatedExperiment, RuleIds.ReasonOf(RuleId)),
            _ => EvaluationAnswer.Object(Value!, RuleId, GroupName, RuleIds.ReasonOfConfig(RuleId, IsEmpty)),
        };
    }
}
