using System.Text.Json;
using System.Text.Json.Nodes;
using Statsig.Manifest;
using Statsig.Tool.Api.Contracts;
using Statsig.Tool.Json;

namespace Statsig.Tool.Pulling;

/// <summary>Turns items of the Console into entries of the manifest.</summary>
internal sealed class EntryMapper
{
    private readonly List<string> _notes;

    public EntryMapper(List<string> notes) => _notes = notes;

    /// <summary>A gate. The Console has no default for one.</summary>
    /// <param name="gate">The gate.</param>
    public static PulledEntry Map(ConsoleGate gate)
    {
        var isStale = gate.Type == "STALE" || (gate.Type == "TEMPORARY" && gate.TypeReason?.StartsWith("STALE_", StringComparison.Ordinal) == true);
        var entry = Common(FlagKind.Gate, gate);
        return entry.Lifecycle == Lifecycle.Archived ? entry : entry with
        {
            Lifecycle = isStale ? Lifecycle.Stale : gate.Type switch
            {
                "TEMPORARY" => Lifecycle.Temporary,
                "PERMANENT" => Lifecycle.Permanent,
                _ => Lifecycle.Unspecified,
            },
            StaleReason = isStale && gate.TypeReason is { Length: > 0 } and not "NONE" ? gate.TypeReason : null,
        };
    }

    /// <summary>A dynamic config, its schema declared or gathered from all values that it has.</summary>
    /// <param name="config">The config.</param>
    public PulledEntry Map(ConsoleConfig config)
    {
        var value = AsObject(config.DefaultValue) ?? DeclaredSchema.ReadObject(config.DefaultValueJson5);
        var values = ValuesOf(config.Rules).ToList();
        if (value is not null)
        {
            values.Insert(0, value);
        }

        var declared = DeclaredSchema.Read(config.Schema, config.SchemaJson5, out var fault);
        if (fault is not null)
        {
            _notes.Add($"The schema of config '{config.Id}' cannot be read ({fault}); its values tell the types.");
        }

        return Common(FlagKind.DynamicConfig, config) with
        {
            Schema = declared ?? SchemaInference.OfObjects(values),
            IsSchemaDeclared = declared is not null,
            Values = values,
            Default = value,
        };
    }

    /// <summary>A layer, typed by its parameters.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="values">The values that experiments in it give its parameters.</param>
    public static PulledEntry Map(ConsoleLayer layer, IReadOnlyList<JsonObject> values)
    {
        var defaults = new JsonObject();
        var properties = new JsonObject();
        foreach (var parameter in layer.Parameters ?? [])
        {
            if (parameter.Name is not { Length: > 0 } name || properties.ContainsKey(name))
            {
                continue;
            }

            var value = parameter.DefaultValue is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } given ? JsonNodes.Copy(given) : null;
            properties.Add(name, LayerParameter.SchemaOf(parameter.Type, [.. Present(value), .. values.Select(other => other[name]).OfType<JsonNode>()]));
            if (value is not null)
            {
                defaults.Add(name, value);
            }
        }

        return Common(FlagKind.Layer, layer) with
        {
            Schema = properties.Count == 0 ? null : new JsonObject { ["type"] = "object", ["properties"] = properties },
            Values = [defaults, .. values],
            Default = defaults,
        };
    }

    /// <summary>An experiment, typed by its layer's parameters and by the values of its groups.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="layer">The layer that it is in, if it is one that code can ask for.</param>
    public static PulledEntry Map(ConsoleExperiment experiment, PulledEntry? layer)
    {
        var groups = new JsonObject();
        foreach (var group in experiment.Groups ?? [])
        {
            if (group.Name is { Length: > 0 } name && !groups.ContainsKey(name))
            {
                groups.Add(name, AsObject(group.ParameterValues) ?? []);
            }
        }

        var values = groups.Select(static group => (JsonObject)group.Value!).ToList();
        var schema = SchemaInference.OfObjects(values);
        foreach (var (name, type) in layer?.Schema?["properties"] as JsonObject ?? [])
        {
            if (schema?["properties"] is JsonObject properties && properties.ContainsKey(name))
            {
                properties[name] = type?.DeepClone();
            }
        }

        return Common(FlagKind.Experiment, experiment) with
        {
            Schema = schema,
            Values = values,
            Default = DefaultOf(experiment, groups, layer?.Default),
            Groups = groups.Count == 0 ? null : groups,
            Layer = layer?.Name,
        };
    }

    /// <summary>An experiment's values, for its layer.</summary>
    /// <param name="experiment">The experiment.</param>
    public static IEnumerable<JsonObject> ValuesOf(ConsoleExperiment experiment) =>
        (experiment.Groups ?? []).Select(static group => AsObject(group.ParameterValues)).OfType<JsonObject>();

    /// <summary>The Console says nothing of what code does without Statsig. What it does in no test is in the layer, and else what the control group does.</summary>
    private static JsonObject? DefaultOf(ConsoleExperiment experiment, JsonObject groups, JsonObject? layer)
    {
        var control = experiment.Groups?.Find(group => group.Id is { Length: > 0 } id && id == experiment.ControlGroupID)
            ?? experiment.Groups?.Find(static group => string.Equals(group.Name, "Control", StringComparison.OrdinalIgnoreCase));
        var result = control?.Name is { } name && groups[name] is JsonObject values ? (JsonObject)values.DeepClone() : [];
        var used = groups.SelectMany(static group => (JsonObject)group.Value!).Select(static value => value.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (parameter, value) in layer ?? [])
        {
            if (used.Contains(parameter))
            {
                result[parameter] = value?.DeepClone();
            }
        }

        return result.Count == 0 ? null : result;
    }

    private static PulledEntry Common(FlagKind kind, ConsoleItem item) => new(kind, item.Id!)
    {
        Description = string.IsNullOrWhiteSpace(item.Description) ? null : item.Description,
        Owner = OwnerOf(item),
        Tags = item.Tags?.Where(static tag => !string.IsNullOrWhiteSpace(tag)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList() ?? [],
        IdType = string.IsNullOrWhiteSpace(item.IdType) ? null : item.IdType,
        Lifecycle = IsArchived(item) ? Lifecycle.Archived : Lifecycle.Unspecified,
        IsLive = !string.IsNullOrWhiteSpace(item.Status) && !IsArchived(item),
    };

    private static bool IsArchived(ConsoleItem item) => string.Equals(item.Status, "Archived", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a key has made is owned by nobody whom one could ask.</summary>
    private static string? OwnerOf(ConsoleItem item)
    {
        var person = item.Owner is { OwnerType: not "SDK_KEY" } owner ? FirstText(owner.OwnerName, owner.OwnerEmail) : null;
        return FirstText(person, item.Team);
    }

    private static string? FirstText(params string?[] texts) => Array.Find(texts, static text => !string.IsNullOrWhiteSpace(text));

    private static IEnumerable<JsonObject> ValuesOf(List<ConsoleRule>? rules)
    {
        foreach (var rule in rules ?? [])
        {
            if ((AsObject(rule.ReturnValue) ?? DeclaredSchema.ReadObject(rule.ReturnValueJson5)) is { } value)
            {
                yield return value;
            }

            foreach (var variant in ValuesOf(rule.Variants))
            {
                yield return variant;
            }
        }
    }

    private static IEnumerable<JsonNode> Present(JsonNode? node) => node is null ? [] : [node];

    private static JsonObject? AsObject(JsonElement? element) => element is { ValueKind: JsonValueKind.Object } value ? (JsonObject)JsonNodes.Copy(value)! : null;
}
