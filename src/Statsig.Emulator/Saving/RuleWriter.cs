using System.Globalization;
using System.Text;
using System.Text.Json;
using Statsig.Emulator.Flags;
using Statsig.Manifest;

namespace Statsig.Emulator.Saving;

/// <summary>Writes what is forced of a flag as its entry of <c>statsig.local.json</c>: in front of the rules that are there, whose place it takes.</summary>
internal static class RuleWriter
{
    /// <summary>How the ids of saved rules begin, so that saving again replaces them.</summary>
    private const string SavedPrefix = "saved:";

    /// <param name="kind">The flag's kind.</param>
    /// <param name="forced">What is forced: for everyone first, if at all.</param>
    /// <param name="present">The entry as it is; null for none.</param>
    public static string Write(FlagKind kind, IReadOnlyList<KeyValuePair<ForcedKey, ForcedValue>> forced, JsonElement? present)
    {
        var kept = Kept(present);
        var isSwitch = forced.Count == 1 && forced[0].Key.Id is null && kept.TrueForAll(static rule => !IsConditional(rule));
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            if (isSwitch)
            {
                WriteSwitch(writer, kind, forced[0].Value);
            }
            else
            {
                WriteList(writer, kind, forced, kept);
            }
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static List<JsonElement> Kept(JsonElement? present) => present switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Where(static rule => !IsSaved(rule))],
        { } single => [single],
    };

    private static bool IsSaved(JsonElement rule) =>
        rule.TryGetProperty("id", out var id) && id.GetString()!.StartsWith(SavedPrefix, StringComparison.Ordinal);

    private static bool IsConditional(JsonElement rule) => rule.ValueKind == JsonValueKind.Object && rule.TryGetProperty("if", out _);

    private static void WriteSwitch(Utf8JsonWriter writer, FlagKind kind, ForcedValue value)
    {
        if (kind == FlagKind.Gate)
        {
            value.Value.WriteTo(writer);
            return;
        }

        writer.WriteStartObject();
        WriteOutcome(writer, kind, value);
        writer.WriteEndObject();
    }

    private static void WriteList(
        Utf8JsonWriter writer, FlagKind kind, IReadOnlyList<KeyValuePair<ForcedKey, ForcedValue>> forced, List<JsonElement> kept)
    {
        writer.WriteStartArray();
        var number = 0;

        // Single units come first: a rule for everyone ends the list.
        foreach (var (key, value) in forced.OrderBy(pair => pair.Key.Id is null))
        {
            writer.WriteStartObject();
            writer.WriteString("id", SavedPrefix + (key.Id is null ? "everyone" : (++number).ToString(CultureInfo.InvariantCulture)));
            if (key.Id is { } id)
            {
                writer.WriteStartObject("if");
                writer.WriteStartArray("ids");
                writer.WriteStringValue(id);
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            WriteOutcome(writer, kind, value);
            writer.WriteEndObject();
        }

        foreach (var rule in kept)
        {
            if (rule.ValueKind == JsonValueKind.Object)
            {
                rule.WriteTo(writer);
                continue;
            }

            // True or false stood alone.
            writer.WriteStartObject();
            writer.WritePropertyName("value");
            rule.WriteTo(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteOutcome(Utf8JsonWriter writer, FlagKind kind, ForcedValue value)
    {
        if (kind == FlagKind.Experiment && value.GroupName is { } group)
        {
            writer.WriteString("group", group);
            return;
        }

        writer.WritePropertyName("value");
        value.Value.WriteTo(writer);
        if (value.GroupName is { } name && kind != FlagKind.Layer)
        {
            writer.WriteString("groupName", name);
        }

        if (value.Experiment is { } experiment && kind == FlagKind.Layer)
        {
            writer.WriteString("experiment", experiment);
        }
    }
}
