using Microsoft.AspNetCore.Http;
using Statsig.Emulator.Flags;
using Statsig.Emulator.Http;

namespace Statsig.Emulator.Endpoints;

/// <summary><c>POST /v1/get_config</c>: a dynamic config or an experiment.</summary>
internal sealed class GetConfigEndpoint : IApiEndpoint
{
    private readonly FlagStore _flags;
    private readonly CheckRecorder _recorder;

    public GetConfigEndpoint(FlagStore flags, CheckRecorder recorder)
    {
        _flags = flags;
        _recorder = recorder;
    }

    public string Path => "/v1/get_config";

    public Answer Handle(ApiRequest request)
    {
        var name = RequestFields.RequiredName(request.Json, "configName");
        var user = RequestFields.User(request.Json);
        var isExposed = !RequestFields.IsExposureDisabled(request.Json);
        var answer = _flags.Evaluator().Config(name, user);
        _recorder.Config(name, user, answer, isExposed);
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
