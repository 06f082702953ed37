using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Statsig.Emulator.Http;
using Statsig.Emulator.Users;

namespace Statsig.Emulator.Endpoints;

/// <summary><c>POST /v1/log_custom_exposure</c>.</summary>
internal sealed class LogCustomExposureEndpoint : IApiEndpoint
{
    private readonly EmulatorLog _log;

    public LogCustomExposureEndpoint(EmulatorLog log) => _log = log;

    public string Path => "/v1/log_custom_exposure";

    public Answer Handle(ApiRequest request)
    {
        var exposures = RequestFields.Items(request.Json, "exposures");
        var user = RequestFields.User(request.Json);
        RequestFields.IsExposureDisabled(request.Json);

        // All or nothing, as with events.
        var recorded = exposures.Select(item => Read(item, user)).ToList();
        recorded.ForEach(_log.ExposureLog.Add);
        return Answer.Success(StatusCodes.Status202Accepted);
    }

    private static RecordedExposure Read(JsonElement item, RequestUser requestUser)
    {
        RequestFields.RequireObject(item, "exposures");
        var experiment = NonEmpty(item, "experimentName");
        var gate = NonEmpty(item, "gateName");
        if (experiment is null == gate is null)
        {
            throw new BadRequestException("An exposure must have an 'experimentName' or a 'gateName', and not both.");
        }

        bool? passes = null;
        if (gate is not null)
        {
            passes = item.TryGetProperty("passes", out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? value.GetBoolean()
                : throw new BadRequestException("The exposure of a gate must have 'passes', true or false.");
        }

        var group = NonEmpty(item, "group");
        var rule = item.TryGetProperty("ruleID", out var ruleId) ? RequestFields.Text(ruleId, "ruleID") : null;
        if (group is null && rule is null)
        {
            // The API's document allows one of them in its schema and has both in its example; both are taken.
            throw new BadRequestException("An exposure must have a 'group' or a 'ruleID'.");
        }

        RequestFields.CheckTime(item);
        RequestFields.CheckSecondaryExposures(item);
        var user = item.TryGetProperty("user", out _) ? RequestFields.User(item) : requestUser;
        return new RecordedExposure(gate ?? experiment!, gate is not null, user.UserId, passes, rule, group, AllocatedExperiment: null, IsCustom: true);
    }

    private static string? NonEmpty(JsonElement item, string field)
    {
        if (!item.TryGetProperty(field, out var value))
        {
            return null;
        }

        return RequestFields.Text(value, field) is { Length: > 0 } text ? text : throw new BadRequestException($"'{field}' is empty.");
    }
}
