using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>An event as it was logged. A struct, which the queue keeps in arrays that it uses again: logging makes no garbage.</summary>
internal struct QueuedEvent : IQueuedItem
{
    /// <summary>In place of a number: an event has none that is not finite.</summary>
    public const double NoNumber = double.NaN;

    private readonly StatsigUser _user;
    private readonly string _name;
    private readonly string? _text;
    private readonly KeyValuePair<string, string>[]? _metadata;
    private readonly double _number;

    public QueuedEvent(StatsigUser user, string name, double number, string? text, KeyValuePair<string, string>[]? metadata)
    {
        _user = user;
        _name = name;
        _number = number;
        _text = text;
        _metadata = metadata;
    }

    public long UnixTime { get; set; }

    public long Timestamp { get; set; }

    public readonly void Write(Utf8JsonWriter writer, string? environment)
    {
        writer.WriteStartObject();
        writer.WriteString("eventName"u8, _name);
        if (!double.IsNaN(_number))
        {
            writer.WriteNumber("value"u8, _number);
        }
        else if (_text is not null)
        {
            writer.WriteString("value"u8, _text);
        }

        writer.WriteNumber("time"u8, UnixTime);
        writer.WritePropertyName("user"u8);
        UserWriter.Write(writer, _user, environment, withPrivateAttributes: false);
        if (_metadata is not null)
        {
            writer.WriteStartObject("metadata"u8);
            foreach (var pair in _metadata)
            {
                if (pair.Value is not null)
                {
                    writer.WriteString(pair.Key, pair.Value);
                }
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
