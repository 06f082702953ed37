using System.Text;
using System.Text.Json;
using Statsig.Emulator.Catalog;
using Statsig.Emulator.Flags;
using Statsig.Manifest;
using Statsig.Manifest.Editing;

namespace Statsig.Emulator.Saving;

/// <summary>Writes a rule for each thing that is forced.</summary>
internal static class RuleWriter
{
    /// <summary>A rule, as JSON.</summary>
    /// <param name="kind">The flag's kind.</param>
    /// <param name="entry">The flag in the manifest; null when there is none.</param>
    /// <param name="id">The rule's id.</param>
    /// <param name="target">For whom it is.</param>
    /// <param name="value">What they get.</param>
    public static string Write(FlagKind kind, CatalogEntry? entry, string id, SavedTarget target, ForcedValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            if (target.Id is not null)
            {
                WriteCondition(writer, target);
            }

            WriteOutcome(writer, kind, entry, value);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteCondition(Utf8JsonWriter writer, SavedTarget target)
    {
        writer.WriteStartObject("if");
        writer.WriteStartArray("ids");
        writer.WriteStringValue(target.Id);
        writer.WriteEndArray();
        if (target.IdType is not null)
        {
            writer.WriteString("idType", target.IdType);
        }

        writer.WriteEndObject();
    }

    private static void WriteOutcome(Utf8JsonWriter writer, FlagKind kind, CatalogEntry? entry, ForcedValue value)
    {
        // A group stays the manifest's, with the value that it will have there.
        if (kind == FlagKind.Experiment && value.GroupName is { } name && entry?.FindGroup(name) is { } group
            && JsonTextEditor.AreEqual(group.Value.GetRawText(), value.Value.GetRawText()))
        {
            writer.WriteString("group", name);
            return;
        }

        writer.WritePropertyName("value");
        value.Value.WriteTo(writer);
        if (value.GroupName is { } groupName && kind != FlagKind.Layer)
        {
            writer.WriteString("groupName", groupName);
        }

        if (value.Experiment is { } experiment && kind == FlagKind.Layer)
        {
            writer.WriteString("experiment", experiment);
        }
    }
}
