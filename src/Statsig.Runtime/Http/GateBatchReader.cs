using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>
/// Reads the answer of check_gate for many gates: an object with a gate's answer under each name, as Statsig's OpenAPI document has it, or an array of
/// such answers, as the page before it had.
/// </summary>
internal static class GateBatchReader
{
    /// <summary>Reads an answer; <paramref name="problem"/> says, as part of a sentence, why it cannot be used.</summary>
    /// <param name="body">The body.</param>
    /// <param name="names">The names that were asked for.</param>
    /// <param name="answers">A place for each name. The places of gates that the answer leaves out are left as they are, and all are on a problem.</param>
    /// <param name="texts">Has the strings.</param>
    /// <param name="problem">Null when there is none.</param>
    public static void Read(ArraySegment<byte> body, ArraySegment<string> names, EvaluationAnswer?[] answers, AnswerTexts texts, out string? problem)
    {
        problem = AnswerReader.CheckText(body);
        if (problem is not null)
        {
            return;
        }

        try
        {
            var reader = new Utf8JsonReader(AnswerReader.WithoutMark(body));
            reader.Read();
            problem = ReadAll(ref reader, names, answers, texts);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            problem = "it is not valid JSON";
        }

        if (problem is not null)
        {
            Array.Clear(answers, 0, answers.Length);
        }
    }

    private static string? ReadAll(ref Utf8JsonReader reader, ArraySegment<string> names, EvaluationAnswer?[] answers, AnswerTexts texts)
    {
        var isArray = reader.TokenType == JsonTokenType.StartArray;
        if (!isArray && reader.TokenType != JsonTokenType.StartObject)
        {
            return "it is neither a JSON object nor an array";
        }

        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            string? name = null;
            if (!isArray)
            {
                name = reader.GetString();
                reader.Read();
            }

            var fields = default(AnswerFields);
            var problem = reader.TokenType == JsonTokenType.StartObject ? fields.ReadGate(ref reader, texts) : "it is not a JSON object";
            if (problem is null && name is not null && fields.Name is not null && fields.Name != name)
            {
                problem = "it is for another name";
            }

            if (problem is not null)
            {
                return $"of one of the gates, {problem}";
            }

            Place(name ?? fields.Name, fields.ToAnswer(EvaluationKind.Gate, texts), names, answers);
        }

        // Reads on to the end, so that anything after the last bracket is found.
        reader.Read();
        return null;
    }

    private static void Place(string? name, EvaluationAnswer answer, ArraySegment<string> names, EvaluationAnswer?[] answers)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names.Array![names.Offset + i] == name)
            {
                answers[i] = answer;
                return;
            }
        }
    }
}
