using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Statsig.Emulator.Http;

namespace Statsig.Emulator.Endpoints;

/// <summary><c>POST /v1/log_event</c>.</summary>
internal sealed class LogEventEndpoint
{
    private readonly EmulatorLog _log;

    public LogEventEndpoint(EmulatorLog log) => _log = log;

    public Answer Handle(JsonElement request)
    {
        if (!request.TryGetProperty("events", out var events) || events.ValueKind != JsonValueKind.Array || events.GetArrayLength() == 0)
        {
            throw new BadRequestException("'events' must be an array of at least one event.");
        }

        var userId = RequestFields.UserId(request);

        // All or nothing: a batch with a bad event is refused before any of it is kept.
        var recorded = events.EnumerateArray().Select(item => Read(item, userId)).ToList();
        recorded.ForEach(_log.Add);
        return Answer.Json(StatusCodes.Status202Accepted, static writer =>
        {
            writer.WriteStartObject();
            writer.WriteBoolean("success", true);
            writer.WriteEndObject();
        });
    }

    private static RecordedEvent Read(JsonElement item, string? requestUserId)
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

        if (item.TryGetProperty("time", out var time))
        {
            CheckTime(time);
        }

        if (item.TryGetProperty("metadata", out var metadata))
        {
            CheckMetadata(metadata);
        }

        var userId = item.TryGetProperty("user", out _) ? RequestFields.UserId(item) : requestUserId;
        return new RecordedEvent(name, hasValue ? value.Clone() : default, userId, item.Clone());
    }

    private static void CheckTime(JsonElement time)
    {
        var isTime = time.ValueKind switch
        {
            JsonValueKind.Number => time.TryGetInt64(out _),
            JsonValueKind.String => DateTimeOffset.TryParse(RequestFields.Text(time, "time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
            _ => false,
        };
        if (!isTime)
        {
            throw new BadRequestException("An event's 'time' must be milliseconds since 1970 or an ISO 8601 date.");
        }
    }

    private static void CheckMetadata(JsonElement metadata)
    {
        RequestFields.RequireObject(metadata, "metadata");
        foreach (var property in metadata.EnumerateObject())
        {
            RequestFields.Text(property.Value, "metadata");
        }
    }
}
