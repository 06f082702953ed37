using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Statsig.Emulator.Flags;
using Statsig.Emulator.Http;

namespace Statsig.Emulator.Endpoints;

/// <summary><c>POST /v1/check_gate</c>: one gate by <c>gateName</c>, or up to 100 by <c>gateNames</c>.</summary>
internal sealed class CheckGateEndpoint
{
    private const int MaxGates = 100;

    private readonly FlagStore _flags;
    private readonly EmulatorLog _log;

    public CheckGateEndpoint(FlagStore flags, EmulatorLog log)
    {
        _flags = flags;
        _log = log;
    }

    public Answer Handle(JsonElement request)
    {
        var hasOne = request.TryGetProperty("gateName", out var one);
        var hasMany = request.TryGetProperty("gateNames", out var many);
        if (hasOne == hasMany)
        {
            throw new BadRequestException("Send 'gateName' or 'gateNames', and not both.");
        }

        var userId = RequestFields.UserId(request);
        var isExposed = !RequestFields.IsExposureDisabled(request);
        if (hasOne)
        {
            var name = RequestFields.Name(one, "gateName");
            return Answer.Json(StatusCodes.Status200OK, writer => WriteGate(writer, name, userId, isExposed));
        }

        var names = Names(many);
        return Answer.Json(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            foreach (var name in names)
            {
                writer.WritePropertyName(name);
                WriteGate(writer, name, userId, isExposed);
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

    private void WriteGate(Utf8JsonWriter writer, string name, string? userId, bool isExposed)
    {
        var answer = _flags.Gate(name, userId);
        if (isExposed)
        {
            _log.Add(new RecordedExposure(name, IsGate: true, userId, answer.Value, answer.RuleId, GroupName: null));
        }

        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteBoolean("value", answer.Value);
        writer.WriteString("rule_id", answer.RuleId);
        writer.WriteNull("group_name");
        writer.WriteEndObject();
    }
}
