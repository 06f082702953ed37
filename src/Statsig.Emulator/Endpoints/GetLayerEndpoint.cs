using Microsoft.AspNetCore.Http;
using Statsig.Emulator.Flags;
using Statsig.Emulator.Http;

namespace Statsig.Emulator.Endpoints;

/// <summary><c>POST /v1/get_layer</c>.</summary>
internal sealed class GetLayerEndpoint : IApiEndpoint
{
    private readonly FlagStore _flags;
    private readonly CheckRecorder _recorder;

    public GetLayerEndpoint(FlagStore flags, CheckRecorder recorder)
    {
        _flags = flags;
        _recorder = recorder;
    }

    public string Path => "/v1/get_layer";

    public Answer Handle(ApiRequest request)
    {
        var name = RequestFields.RequiredName(request.Json, "layerName");
        var user = RequestFields.User(request.Json);
        var isExposed = !RequestFields.IsExposureDisabled(request.Json);
        if (_flags.Evaluator().Layer(name, user) is not { } answer)
        {
            return Answer.Error(StatusCodes.Status404NotFound, $"There is no layer '{name}'.");
        }

        _recorder.Layer(name, user, answer, isExposed);
        return Answer.Json(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WritePropertyName("value");
            answer.Value.WriteTo(writer);
            writer.WriteString("ruleID", answer.RuleId);

            // The API's document has null for none in its example and does not allow it in its schema; nothing at all is right by both.
            if (answer.AllocatedExperiment is { } experiment)
            {
                writer.WriteString("allocatedExperimentName", experiment);
            }

            writer.WriteEndObject();
        });
    }
}
