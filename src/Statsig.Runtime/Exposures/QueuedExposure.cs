using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>An exposure as it was logged.</summary>
internal struct QueuedExposure : IQueuedItem
{
    private readonly StatsigUser _user;
    private readonly Exposure _exposure;

    public QueuedExposure(StatsigUser user, Exposure exposure)
    {
        _user = user;
        _exposure = exposure;
    }

    public long UnixTime { get; set; }

    public long Timestamp { get; set; }

    public readonly void Write(Utf8JsonWriter writer, string? environment)
    {
        writer.WriteStartObject();
        if (_exposure.Entity == StatsigEntity.Gate)
        {
            writer.WriteString("gateName"u8, _exposure.Name);
            writer.WriteBoolean("passes"u8, _exposure.Passes);
        }
        else
        {
            writer.WriteString("experimentName"u8, _exposure.Name);
        }

        if (_exposure.Group is { } group)
        {
            writer.WriteString("group"u8, group);
        }
        else
        {
            writer.WriteString("ruleID"u8, _exposure.RuleId);
        }

        writer.WriteNumber("time"u8, _exposure.Time?.ToUnixTimeMilliseconds() ?? UnixTime);
        writer.WritePropertyName("user"u8);
        UserWriter.Write(writer, _user, environment, withPrivateAttributes: false);
        WriteSecondary(writer);
        writer.WriteEndObject();
    }

    private readonly void WriteSecondary(Utf8JsonWriter writer)
    {
        if (_exposure.SecondaryExposures.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("secondaryExposures"u8);
        foreach (var secondary in _exposure.SecondaryExposures)
        {
            writer.WriteStartObject();
            writer.WriteString("gate"u8, secondary.GateName);
            writer.WriteString("gateValue"u8, secondary.Passes ? "true"u8 : "false"u8);
            writer.WriteString("ruleID"u8, secondary.RuleId);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
