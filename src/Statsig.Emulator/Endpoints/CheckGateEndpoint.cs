using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Statsig.Emulator.Evaluation;
using Statsig.Emulator.Flags;
using Statsig.Emulator.Http;
using Statsig.Emulator.Users;

namespace Statsig.Emulator.Endpoints;

/// <summary><c>POST /v1/check_gate</c>: one gate by <c>gateName</c>, or up to 100 by <c>gateNames</c>.</summary>
internal sealed class CheckGateEndpoint : IApiEndpoint
{
    private const int MaxGates = 100;

    private readonly FlagStore _flags;
    private readonly CheckRecorder _recorder;

    public CheckGateEndpoint(FlagStore flags, CheckRecorder recorder)
    {
        _flags = flags;
        _recorder = recorder;
    }

    public string Path => "/v1/check_gate";

    public Answer Handle(ApiRequest request)
    {
        var hasOne = request.Json.TryGetProperty("gateName", out var one);
        var hasMany = request.Json.TryGetProperty("gateNames", out var many);
        if (hasOne == hasMany)
        {
            throw new BadRequestException("Send 'gateName' or 'gateNames', and not both.");
        }

        var user = RequestFields.User(request.Json);
        var isExposed = !RequestFields.IsExposureDisabled(request.Json);
        var evaluator = _flags.Evaluator();
        if (hasOne)
        {
            var name = RequestFields.Name(one, "gateName");
            return Answer.Json(StatusCodes.Status200OK, writer => WriteGate(writer, evaluator, name, user, isExposed));
        }

        var names = Names(many);
        return Answer.Json(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            foreach (var name in names)
            {
                writer.WritePropertyName(name);
                WriteGate(writer, evaluator, name, user, isExposed);
            }

            writer.WriteEndObject();
        });
    }

    private static List<string> Names(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() is < 1 or > MaxGates)
        {
            throw new BadRequestException($"'gateNames' must be an array of 1 to {MaxGates} names.");
        }

        // The answer has a key for each name, and a name that comes twice has one.
        return value.EnumerateArray().Select(name => RequestFields.Name(name, "gateNames")).Distinct(StringComparer.Ordinal).ToList();
    }

    private void WriteGate(Utf8JsonWriter writer, FlagEvaluator evaluator, string name, RequestUser user, bool isExposed)
    {
        var answer = evaluator.Gate(name, user);
        _recorder.Gate(name, user, answer, isExposed);
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteBoolean("value", answer.Value);
        writer.WriteString("rule_id", answer.RuleId);
        writer.WriteString("group_name", answer.GroupName);
        writer.WriteEndObject();
    }
}
