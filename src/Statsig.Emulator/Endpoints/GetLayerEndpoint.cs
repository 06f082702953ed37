using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Statsig.Emulator.Flags;
using Statsig.Emulator.Http;

namespace Statsig.Emulator.Endpoints;

/// <summary><c>POST /v1/get_layer</c>.</summary>
internal sealed class GetLayerEndpoint
{
    private readonly FlagStore _flags;
    private readonly EmulatorLog _log;

    public GetLayerEndpoint(FlagStore flags, EmulatorLog log)
    {
        _flags = flags;
        _log = log;
    }

    public Answer Handle(JsonElement request)
    {
        if (!request.TryGetProperty("layerName", out var value))
        {
            throw new BadRequestException("'layerName' is missing.");
        }

        var name = RequestFields.Name(value, "layerName");
        var userId = RequestFields.UserId(request);
        var isExposed = !RequestFields.IsExposureDisabled(request);
        if (_flags.Layer(name, userId) is not { } answer)
        {
            return Answer.Error(StatusCodes.Status404NotFound, $"There is no layer '{name}'.");
        }

        if (isExposed)
        {
            _log.Add(new RecordedExposure(name, IsGate: false, userId, GateValue: null, answer.RuleId, GroupName: null, answer.AllocatedExperiment));
        }

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
