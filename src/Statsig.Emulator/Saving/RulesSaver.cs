using System.Text;
using System.Text.Json;
using Statsig.Emulator.Catalog;
using Statsig.Emulator.Control;
using Statsig.Emulator.Files;
using Statsig.Emulator.Flags;
using Statsig.Manifest;
using Statsig.Manifest.Editing;

namespace Statsig.Emulator.Saving;

/// <summary>Saves what is forced to <c>statsig.local.json</c>; entries of other flags keep their layout and comments.</summary>
internal sealed class RulesSaver
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private readonly FlagFiles _files;
    private readonly FlagStore _flags;
    private readonly FileReloader _reloader;

    public RulesSaver(FlagFiles files, FlagStore flags, FileReloader reloader)
    {
        _files = files;
        _flags = flags;
        _reloader = reloader;
    }

    /// <exception cref="SaveException">There is no file to save to, or it has errors, or it cannot be written.</exception>
    public SavedView Save()
    {
        if (_files.RulesPath is not { } path)
        {
            throw new SaveException("The emulator was started without a file of local rules, so there is nowhere to save to.");
        }

        var forced = _flags.Forced.ToList();
        try
        {
            var text = File.Exists(path) ? File.ReadAllText(path) : "{}\n";
            Replace(path, Edit(text, forced));
        }
        catch (Exception broken) when (broken is ArgumentException or JsonException or InvalidOperationException)
        {
            throw new SaveException($"'{path}' has errors; correct them first.", broken);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new SaveException($"'{path}' could not be written: {unwritable.Message}", unwritable);
        }

        _reloader.Reload();
        if (!_reloader.Problems.Any(problem => problem.IsError))
        {
            _flags.Forced.Clear();
        }

        return new SavedView(path, forced.Count);
    }

    private string Edit(string text, IReadOnlyList<KeyValuePair<ForcedKey, ForcedValue>> forced)
    {
        using var document = JsonDocument.Parse(text, Lenient);
        var sections = new Dictionary<string, JsonObjectEdit>(StringComparer.Ordinal);
        var edit = JsonEdit.Object();
        foreach (var flag in forced.GroupBy(pair => pair.Key with { Id = null }))
        {
            var kind = KindOf(flag.Key);
            var section = FlagKinds.Section(kind);
            if (!sections.TryGetValue(section, out var entries))
            {
                sections.Add(section, entries = JsonEdit.Object());
                edit.Set(section, entries);
            }

            JsonElement? present = document.RootElement.TryGetProperty(section, out var flags) && flags.TryGetProperty(flag.Key.Name, out var entry) ? entry : null;
            entries.Set(flag.Key.Name, JsonEdit.To(RuleWriter.Write(kind, [.. flag], present)));
        }

        return JsonTextEditor.Apply(text, edit);
    }

    private FlagKind KindOf(ForcedKey key) =>
        key.Kind == FlagKind.DynamicConfig && _flags.State.Catalog?.Find(FlagKind.Experiment, key.Name) is not null ? FlagKind.Experiment : key.Kind;

    /// <summary>Writes beside the file and puts that in its place, so that a failure loses nothing.</summary>
    private static void Replace(string path, string text)
    {
        var beside = path + ".tmp";
        File.WriteAllText(beside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(beside, path, overwrite: true);
    }
}
