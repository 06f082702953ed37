using System.Text.Json;

namespace Statsig.Emulator.Control;

/// <summary>Shows entries of the log.</summary>
internal static class EntryViews
{
    /// <summary>The entries of all types behind a number, oldest first.</summary>
    public static List<EntryView> After(EmulatorLog log, long sequence)
    {
        // The logs are read one after the other: what comes meanwhile waits for the next look, or a later entry would be shown and an earlier one never.
        var last = log.Last;
        var entries = new List<EntryView>();
        entries.AddRange(log.RequestLog.After(sequence).Select(Of));
        entries.AddRange(log.CheckLog.After(sequence).Select(Of));
        entries.AddRange(log.ExposureLog.After(sequence).Select(Of));
        entries.AddRange(log.EventLog.After(sequence).Select(Of));
        entries.RemoveAll(entry => entry.Sequence > last);
        entries.Sort(static (a, b) => a.Sequence.CompareTo(b.Sequence));
        return entries;
    }

    private static EntryView Of(LogEntry<RecordedRequest> entry) => new()
    {
        Sequence = entry.Sequence,
        Time = entry.Time,
        Type = "request",
        Name = entry.Item.Path,
        Status = entry.Item.StatusCode,
        Body = entry.Item.Body,
    };

    private static EntryView Of(LogEntry<RecordedCheck> entry)
    {
        using var value = JsonDocument.Parse(entry.Item.ValueJson);
        return new EntryView
        {
            Sequence = entry.Sequence,
            Time = entry.Time,
            Type = "check",
            Kind = entry.Item.Kind switch
            {
                CheckedKind.Gate => "gate",
                CheckedKind.Config => "config",
                CheckedKind.Layer => "layer",
                _ => "rankedList",
            },
            Name = entry.Item.Name,
            User = entry.Item.UserId,
            Value = value.RootElement.Clone(),
            Rule = entry.Item.RuleId,
            Group = entry.Item.GroupName,
            Experiment = entry.Item.AllocatedExperiment,
            Exposed = entry.Item.IsExposed,
        };
    }

    private static EntryView Of(LogEntry<RecordedExposure> entry)
    {
        using var value = entry.Item.GateValue is { } passes ? JsonDocument.Parse(passes ? "true" : "false") : null;
        return new EntryView
        {
            Sequence = entry.Sequence,
            Time = entry.Time,
            Type = "exposure",
            Kind = entry.Item.IsGate ? "gate" : "config",
            Name = entry.Item.Name,
            User = entry.Item.UserId,
            Value = value?.RootElement.Clone(),
            Rule = entry.Item.RuleId,
            Group = entry.Item.GroupName,
            Experiment = entry.Item.AllocatedExperiment,
            Custom = entry.Item.IsCustom,
        };
    }

    private static EntryView Of(LogEntry<RecordedEvent> entry) => new()
    {
        Sequence = entry.Sequence,
        Time = entry.Time,
        Type = "event",
        Name = entry.Item.Name,
        User = entry.Item.UserId,
        Value = entry.Item.Value.ValueKind == JsonValueKind.Undefined ? null : entry.Item.Value,
        Event = entry.Item.Json,
    };
}
