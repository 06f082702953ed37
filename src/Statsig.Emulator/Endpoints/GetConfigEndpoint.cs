using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Statsig.Emulator.Flags;
using Statsig.Emulator.Http;

namespace Statsig.Emulator.Endpoints;

/// <summary><c>POST /v1/get_config</c>: a dynamic config or an experiment.</summary>
internal sealed class GetConfigEndpoint
{
    private readonly FlagStore _flags;
    private readonly EmulatorLog _log;

    public GetConfigEndpoint(FlagStore flags, EmulatorLog log)
    {
        _flags = flags;
        _log = log;
    }

    public Answer Handle(JsonElement request)
    {
        if (!request.TryGetProperty("configName", out var value))
        {
            throw new BadRequestException("'configName' is missing.");
        }

        var name = RequestFields.Name(value, "configName");
        var userId = RequestFields.UserId(request);
        var isExposed = !RequestFields.IsExposureDisabled(request);
        var answer = _flags.Config(name, userId);
        if (isExposed)
        {
            _log.Add(new RecordedExposure(name, IsGate: false, userId, GateValue: null, answer.RuleId, answer.GroupName));
        }

        return Answer.Json(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WritePropertyName("value");
            answer.Value.WriteTo(writer);
            writer.WriteString("group", answer.RuleId ?? "");
            writer.WriteString("rule_id", answer.RuleId);
            writer.WriteString("group_name", answer.GroupName);
            writer.WriteEndObject();
        });
    }
}
