using Microsoft.AspNetCore.Http;
using Statsig.Emulator.Flags;
using Statsig.Emulator.Http;

namespace Statsig.Emulator.Endpoints;

/// <summary><c>POST /v1/get_ranked_list</c>: the variants of a contextual bandit, best first.</summary>
internal sealed class GetRankedListEndpoint : IApiEndpoint
{
    private readonly FlagStore _flags;
    private readonly CheckRecorder _recorder;

    public GetRankedListEndpoint(FlagStore flags, CheckRecorder recorder)
    {
        _flags = flags;
        _recorder = recorder;
    }

    public string Path => "/v1/get_ranked_list";

    public Answer Handle(ApiRequest request)
    {
        var name = RequestFields.RequiredName(request.Json, "configName");
        if (name.Contains('.', StringComparison.Ordinal))
        {
            throw new BadRequestException("'configName' may not have a '.' here.");
        }

        var user = RequestFields.User(request.Json);
        RequestFields.IsExposureDisabled(request.Json);
        if (_flags.Evaluator().RankedList(name) is not { } variants)
        {
            return Answer.Error(StatusCodes.Status404NotFound, $"There is no contextual bandit '{name}'.");
        }

        var answer = Answer.Json(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartArray();
            foreach (var variant in variants)
            {
                writer.WriteStartObject();
                writer.WriteString("name", variant.Name);
                writer.WritePropertyName("value");
                variant.Value.WriteTo(writer);
                writer.WriteString("rule_id", variant.RuleId);
                writer.WriteNumber("score", variant.Score);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
        _recorder.RankedList(name, user, answer.Body);
        return answer;
    }
}
