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
    private readonly JsonObject _present;
    private readonly PulledProject _project;
    private readonly ComposeOptions _options;
    private readonly EntryEdit _entries;

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
        var root = new ManifestComposer(present, project, options).MakeEdit();
        var composed = JsonTextEditor.Apply(text, root);
        return IdentifierRepair.Run(composed, ManifestReader.Read(text).Names, project.Notes);
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
        foreach (var (name, _) in present ?? [])
        {
            if (!pulled.ContainsKey(name) && (IsMoved(kind, name) || (!_options.KeepMissing && !_project.Incomplete.Contains(kind))))
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

    /// <summary>Whether a config is an experiment now, or the other way round: one name cannot be both.</summary>
    private bool IsMoved(FlagKind kind, string name) => Other(kind) is { } other && _project.Entries.Any(entry => entry.Kind == other && entry.Name == name);

    private static FlagKind? Other(FlagKind kind) => kind switch
    {
        FlagKind.DynamicConfig => FlagKind.Experiment,
        FlagKind.Experiment => FlagKind.DynamicConfig,
        _ => null,
    };
}
