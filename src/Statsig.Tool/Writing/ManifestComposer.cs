using System.Text.Json.Nodes;
using Statsig.Manifest;
using Statsig.Manifest.Editing;
using Statsig.Tool.Json;
using Statsig.Tool.Listing;
using Statsig.Tool.Pulling;

namespace Statsig.Tool.Writing;

/// <summary>Puts a pulled project into the text of a manifest, with as few changes to it as that takes.</summary>
internal sealed class ManifestComposer
{
    /// <summary>How many entries a note names.</summary>
    private const int MaxNames = 5;

    private readonly JsonObject _present;
    private readonly PulledProject _project;
    private readonly ComposeOptions _options;
    private readonly EntryEdit _entries;
    private readonly List<string> _kept = [];

    private ManifestComposer(JsonObject present, PulledProject project, ComposeOptions options)
    {
        _present = present;
        _project = project;
        _options = options;
        _entries = new EntryEdit(present["$defs"]);
    }

    /// <summary>Composes the new text.</summary>
    /// <param name="text">The text as it is: valid JSON, an object.</param>
    /// <param name="project">What the Console has.</param>
    /// <param name="options">How it goes in.</param>
    public static ComposedManifest Compose(string text, PulledProject project, ComposeOptions options)
    {
        var present = (JsonObject)JsonNodes.Parse(text)!;
        var composer = new ManifestComposer(present, project, options);
        var composed = JsonTextEditor.Apply(text, composer.MakeEdit());
        return IdentifierRepair.Run(composed, ManifestReader.Read(text).Names, [.. project.Notes, .. composer.KeptNotes()]);
    }

    private JsonObjectEdit MakeEdit()
    {
        var root = JsonEdit.Object(EntryFields.OfManifest);
        foreach (var kind in Enum.GetValues<FlagKind>())
        {
            var section = FlagWords.SectionOf(kind);
            if (MakeSection(kind, _present[section] as JsonObject) is { } edit)
            {
                root.Set(section, edit);
            }
        }

        return root;
    }

    /// <returns>Null when there is nothing to put there.</returns>
    private JsonObjectEdit? MakeSection(FlagKind kind, JsonObject? present)
    {
        var edit = JsonEdit.Object(StringComparer.Ordinal, sorts: !_options.KeepOrder);
        var pulled = _project.Entries.Where(entry => entry.Kind == kind).ToDictionary(static entry => entry.Name, StringComparer.Ordinal);
        foreach (var (name, entry) in present ?? [])
        {
            if (!pulled.ContainsKey(name) && (IsMoved(kind, name) || !IsKept(kind, name, entry)))
            {
                edit.Remove(name);
            }
        }

        var hasEntries = false;
        foreach (var (name, entry) in pulled)
        {
            var before = present?[name] as JsonObject;
            if (before is not null || !_options.OnlyExisting)
            {
                edit.Set(name, _entries.Make(entry, before, Other(kind) is { } other ? _present[FlagWords.SectionOf(other)]?[name] as JsonObject : null));
                hasEntries = true;
            }
        }

        return hasEntries || present is not null ? edit : null;
    }

    /// <summary>Whether an entry stays that is not among those pulled: a filtered pull takes away only what it has asked for.</summary>
    private bool IsKept(FlagKind kind, string name, JsonNode? entry)
    {
        var tags = (entry as JsonObject)?["tags"] is JsonArray array ? array.Select(static tag => tag?.ToString() ?? "") : [];
        var reason = _project.Scope.Find(kind, name, tags);
        if (_options.KeepMissing || reason is MissingEntry.Unknown || (!_options.Prune && reason is MissingEntry.LeftOut))
        {
            return true;
        }

        if (_options.Prune || reason is MissingEntry.Gone)
        {
            return false;
        }

        _kept.Add($"{FlagWords.Of(kind)} '{name}'");
        return true;
    }

    private IEnumerable<string> KeptNotes()
    {
        if (_kept.Count > 0)
        {
            var names = string.Join(", ", _kept.Take(MaxNames)) + (_kept.Count > MaxNames ? $" and {_kept.Count - MaxNames} more" : "");
            yield return $"Kept, though the Statsig Console does not have it: {names}. It may never have been among what is pulled here; a pull without a filter, or with --prune, removes it.";
        }
    }

    /// <summary>Whether a config is an experiment now, or the other way round: one name cannot be both.</summary>
    private bool IsMoved(FlagKind kind, string name) => Other(kind) is { } other && _project.Entries.Any(entry => entry.Kind == other && entry.Name == name);

    private static FlagKind? Other(FlagKind kind) => kind switch
    {
        FlagKind.DynamicConfig => FlagKind.Experiment,
        FlagKind.Experiment => FlagKind.DynamicConfig,
        _ => null,
    };
}
