using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>
/// Remembers the last answers' texts, and gates' whole answers: rules and groups are few, and the same ones come again and again. Safe for many
/// threads: what one of them overwrites is only made anew.
/// </summary>
internal sealed class AnswerTexts
{
    private const int Size = 512;
    private const int MaxLength = 128;

    private readonly string?[] _texts = new string?[Size];
    private readonly EvaluationAnswer?[] _gates = new EvaluationAnswer?[Size];

    /// <summary>The text of the string that the reader stands on.</summary>
    public string TextOf(ref Utf8JsonReader reader)
    {
        var utf8 = reader.ValueSpan;
        if (reader.ValueIsEscaped || utf8.Length > MaxLength)
        {
            return reader.GetString()!;
        }

        if (utf8.IsEmpty)
        {
            return string.Empty;
        }

        ref var place = ref _texts[PlaceOf(utf8)];
        var text = place;
        if (text is null || !reader.ValueTextEquals(text))
        {
            text = reader.GetString()!;
            place = text;
        }

        return text;
    }

    /// <summary>A gate's answer, which many users share.</summary>
    public EvaluationAnswer Gate(bool value, string? ruleId, string? groupName)
    {
        var hash = (uint)(ruleId is null ? 0 : ruleId.Length + (ruleId.Length > 1 ? (ruleId[0] * 31) + (ruleId[ruleId.Length - 1] * 7) : 0));
        ref var place = ref _gates[(hash + (value ? 1u : 0)) % Size];
        var answer = place;
        if (answer is null || answer.GateValue != value || answer.RuleId != ruleId || answer.GroupName != groupName)
        {
            answer = EvaluationAnswer.Gate(value, ruleId, groupName, RuleIds.ReasonOf(ruleId));
            place = answer;
        }

        return answer;
    }

    private static uint PlaceOf(ReadOnlySpan<byte> utf8)
    {
        // Three letters and the length: rule IDs are random and differ in any of them.
        var hash = (uint)((utf8.Length * 31) + utf8[0]);
        hash = (hash * 31) + utf8[utf8.Length / 2];
        return ((hash * 31) + utf8[^1]) % Size;
    }
}
