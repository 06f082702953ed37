using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>The fields of one flag's answer, as far as they were read.</summary>
internal struct AnswerFields
{
    private string? _ruleId;
    private string? _groupName;
    private string? _allocatedExperiment;
    private byte[]? _value;
    private bool _gateValue;
    private bool _hasValue;
    private bool _isEmpty;

    /// <summary>The name that the answer is for; null when it does not say, or was checked while it was read.</summary>
    public string? Name { get; private set; }

    /// <summary>Reads an answer that is for one name; the reader stands at its start, and at its end afterwards.</summary>
    /// <returns>What is wrong, as part of a sentence; null for nothing.</returns>
    public string? Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> body, EvaluationKind kind, string name, AnswerTexts texts)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string? problem;
            if (reader.ValueTextEquals("name"u8))
            {
                reader.Read();
                problem = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(name) ? null : "it is for another name";
            }
            else
            {
                problem = ReadField(ref reader, body, kind, texts);
            }

            if (problem is not null)
            {
                return problem;
            }
        }

        return _hasValue ? null : "it has no value";
    }

    /// <summary>Reads a gate's answer for whatever name; the reader stands at its start, and at its end afterwards.</summary>
    /// <returns>What is wrong, as part of a sentence; null for nothing.</returns>
    public string? ReadGate(ref Utf8JsonReader reader, AnswerTexts texts)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string? problem = null;
            if (reader.ValueTextEquals("name"u8))
            {
                reader.Read();
                if (reader.TokenType != JsonTokenType.String)
                {
                    return "its name is not a string";
                }

                Name = texts.TextOf(ref reader);
            }
            else
            {
                problem = ReadField(ref reader, default, EvaluationKind.Gate, texts);
            }

            if (problem is not null)
            {
                return problem;
            }
        }

        return _hasValue ? null : "it has no value";
    }

    public readonly EvaluationAnswer ToAnswer(EvaluationKind kind, AnswerTexts texts) => kind switch
    {
        EvaluationKind.Gate => texts.Gate(_gateValue, _ruleId, _groupName),
        EvaluationKind.Layer => EvaluationAnswer.Layer(
            _value!, _ruleId, string.IsNullOrEmpty(_allocatedExperiment) ? null : _allocatedExperiment, RuleIds.ReasonOf(_ruleId)),
        _ => EvaluationAnswer.Object(_value!, _ruleId, _groupName, RuleIds.ReasonOfConfig(_ruleId, _isEmpty)),
    };

    private string? ReadField(ref Utf8JsonReader reader, ReadOnlySpan<byte> body, EvaluationKind kind, AnswerTexts texts)
    {
        if (reader.ValueTextEquals("value"u8))
        {
            return kind == EvaluationKind.Gate ? ReadBoolean(ref reader) : ReadObject(ref reader, body);
        }

        if (reader.ValueTextEquals(kind == EvaluationKind.Layer ? "ruleID"u8 : "rule_id"u8))
        {
            return ReadText(ref reader, texts, ref _ruleId) ? null : "its rule ID is not a string";
        }

        if (kind == EvaluationKind.Layer && reader.ValueTextEquals("allocatedExperimentName"u8))
        {
            return ReadText(ref reader, texts, ref _allocatedExperiment) ? null : "its allocatedExperimentName is not a string";
        }

        if (reader.ValueTextEquals("group_name"u8))
        {
            return ReadText(ref reader, texts, ref _groupName) ? null : "its group_name is not a string";
        }

        reader.Skip();
        return null;
    }

    private string? ReadBoolean(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
        {
            return "its value is not a boolean";
        }

        _gateValue = reader.TokenType == JsonTokenType.True;
        _hasValue = true;
        return null;
    }

    private string? ReadObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> body)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return "its value is not a JSON object";
        }

        var start = (int)reader.TokenStartIndex;
        var first = reader;
        first.Read();
        _isEmpty = first.TokenType == JsonTokenType.EndObject;
        reader.Skip();

        // A copy: the body's memory goes back to the pool.
        _value = body.Slice(start, (int)reader.BytesConsumed - start).ToArray();
        _hasValue = true;
        return null;
    }

    private static bool ReadText(ref Utf8JsonReader reader, AnswerTexts texts, ref string? text)
    {
        reader.Read();
        text = reader.TokenType == JsonTokenType.String ? texts.TextOf(ref reader) : null;
        return reader.TokenType is JsonTokenType.String or JsonTokenType.Null;
    }
}
