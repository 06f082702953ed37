using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Statsig.Emulator.Http;
using Statsig.Emulator.Users;

namespace Statsig.Emulator.Endpoints;

/// <summary><c>POST /v1/log_event</c>.</summary>
internal sealed class LogEventEndpoint : IApiEndpoint
{
    private readonly EmulatorLog _log;

    public LogEventEndpoint(EmulatorLog log) => _log = log;

    public string Path => "/v1/log_event";

    public Answer Handle(ApiRequest request)
    {
        var events = RequestFields.Items(request.Json, "events");
        var user = RequestFields.User(request.Json);
        RequestFields.IsExposureDisabled(request.Json);

        // All or nothing: a batch with a bad event is refused before any of it is kept.
        var recorded = events.Select(item => Read(item, user)).ToList();
        recorded.ForEach(_log.EventLog.Add);
        return Answer.Success(StatusCodes.Status202Accepted);
    }

    private static RecordedEvent Read(JsonElement item, RequestUser requestUser)
    {
        RequestFields.RequireObject(item, "events");
        if (!item.TryGetProperty("eventName", out var nameValue) || RequestFields.Text(nameValue, "eventName") is not { Length: > 0 } name)
        {
            throw new BadRequestException("An event must have an 'eventName'.");
        }

        var hasValue = item.TryGetProperty("value", out var value);
        if (hasValue && value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
        {
            throw new BadRequestException("An event's 'value' must be a string or a number.");
        }

        if (item.TryGetProperty("metadata", out var metadata))
        {
            RequestFields.RequireTexts(metadata, "metadata");
        }

        RequestFields.CheckTime(item);
        RequestFields.CheckSecondaryExposures(item);
        var user = item.TryGetProperty("user", out _) ? RequestFields.User(item) : requestUser;
        return new RecordedEvent(name, hasValue ? value.Clone() : default, user.UserId, item.Clone());
    }
}
