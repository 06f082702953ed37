using System.Text.Json.Nodes;
using Statsig.Manifest;
using Statsig.Manifest.Editing;
using Statsig.Tool.Json;
using Statsig.Tool.Listing;
using Statsig.Tool.Pulling;

namespace Statsig.Tool.Writing;

/// <summary>Says how an entry of the manifest changes when it is pulled. What the Console does not say stays as people have written it.</summary>
internal sealed class EntryEdit
{
    private readonly SchemaRefinement _refinement;

    /// <param name="definitions">The manifest's <c>$defs</c>.</param>
    public EntryEdit(JsonNode? definitions) => _refinement = new SchemaRefinement(definitions);

    /// <summary>The edit of an entry.</summary>
    /// <param name="entry">What the Console says.</param>
    /// <param name="present">The entry as it is; null when it is new.</param>
    /// <param name="moved">What it was as an entry of the other kind, if it was one: its C# name and its last day go along.</param>
    public JsonObjectEdit Make(PulledEntry entry, JsonObject? present, JsonObject? moved)
    {
        var edit = JsonEdit.Object(EntryFields.OfEntry);
        foreach (var name in (string[])["identifier", "expires"])
        {
            if (present is null && moved?[name] is { } value)
            {
                edit.Set(name, JsonEdit.To(JsonNodes.ToText(value)));
            }
        }

        SetText(edit, "description", entry.Description);
        SetText(edit, "owner", entry.Owner);
        SetText(edit, "idType", entry.IdType);
        if (entry.Tags.Count > 0)
        {
            SetTags(edit, entry.Tags, present);
        }

        SetLifecycle(edit, entry, present);
        if (entry.Kind != FlagKind.Gate)
        {
            SetValue(edit, entry, present);
        }

        return edit;
    }

    private static void SetText(JsonObjectEdit edit, string name, string? text)
    {
        if (text is not null)
        {
            edit.Set(name, JsonEdit.To(JsonNodes.Quote(text)));
        }
    }

    /// <summary>The order of tags means nothing.</summary>
    private static void SetTags(JsonObjectEdit edit, IReadOnlyList<string> tags, JsonObject? present)
    {
        var same = present?["tags"] is JsonArray array && array.Select(static tag => tag?.ToString()).Order(StringComparer.Ordinal).SequenceEqual(tags);
        if (!same)
        {
            edit.Set("tags", JsonEdit.To(JsonNodes.ToText(new JsonArray([.. tags.Select(static tag => (JsonNode)JsonValue.Create(tag)!)]))));
        }
    }

    private static void SetLifecycle(JsonObjectEdit edit, PulledEntry entry, JsonObject? present)
    {
        if (FlagWords.Of(entry.Lifecycle) is not { } lifecycle)
        {
            // It is in use again, and no longer an error of the build.
            if (entry.IsLive && present?["lifecycle"]?.ToString() == FlagWords.Of(Lifecycle.Archived))
            {
                edit.Remove("lifecycle");
            }

            return;
        }

        SetText(edit, "lifecycle", lifecycle);
        SetText(edit, "staleReason", entry.StaleReason);
        if (entry.Lifecycle != Lifecycle.Stale && present?.ContainsKey("staleReason") == true)
        {
            edit.Remove("staleReason");
        }
    }

    private void SetValue(JsonObjectEdit edit, PulledEntry entry, JsonObject? present)
    {
        var written = present?["schema"];
        JsonNode? schema = entry.Schema is null || entry.IsSchemaDeclared || written is null
            ? entry.Schema
            : _refinement.Refine(written, entry.Schema, [.. entry.Values]);
        if (schema is not null)
        {
            schema = schema.DeepClone();
            SchemaNames.Adopt(written, schema);
            edit.Set("schema", JsonEdit.To(JsonNodes.ToText(schema), IsForOtherTools));
        }

        var value = entry.Kind == FlagKind.Experiment ? ExperimentDefault(entry.Default, present?["default"] as JsonObject, schema) : entry.Default;
        if (value is { Count: > 0 } || (value is not null && present?.ContainsKey("default") == true))
        {
            edit.Set("default", JsonEdit.To(JsonNodes.ToText(value)));
        }

        if (entry.Groups is not null)
        {
            edit.Set("groups", JsonEdit.To(JsonNodes.ToText(entry.Groups)));
        }

        if (entry.Layer is not null)
        {
            SetText(edit, "layer", entry.Layer);
        }
        else if (present?.ContainsKey("layer") == true)
        {
            edit.Remove("layer");
        }
    }

    /// <summary>
    /// What code does without Statsig is for the team to say: the default that they wrote stays, and gets what it does not say of the experiment's parameters.
    /// </summary>
    private JsonObject? ExperimentDefault(JsonObject? pulled, JsonObject? written, JsonNode? schema)
    {
        if (written is null || pulled is null)
        {
            return written is null ? pulled : null;
        }

        var known = (schema as JsonObject)?["properties"] as JsonObject;
        var result = new JsonObject();
        foreach (var (name, value) in written)
        {
            if (known is null || known.ContainsKey(name))
            {
                result.Add(name, (known is null || _refinement.Fits(known[name], [value])) ? value?.DeepClone() : pulled[name]?.DeepClone());
            }
        }

        foreach (var (name, value) in pulled)
        {
            if (!result.ContainsKey(name))
            {
                result.Add(name, value?.DeepClone());
            }
        }

        return result;
    }

    private static bool IsForOtherTools(string name) => name.StartsWith("x-", StringComparison.Ordinal);
}
