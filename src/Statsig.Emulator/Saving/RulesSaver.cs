using System.Text;
using Statsig.Emulator.Catalog;
using Statsig.Emulator.Control;
using Statsig.Emulator.Files;
using Statsig.Emulator.Flags;
using Statsig.Emulator.Rules;
using Statsig.Manifest;
using Statsig.Manifest.Editing;
using Statsig.Manifest.Json;

namespace Statsig.Emulator.Saving;

/// <summary>Saves what is forced to <c>statsig.local.json</c>, and leaves what people have written there as it stands.</summary>
internal sealed class RulesSaver
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly object _lock = new();
    private readonly FlagFiles _files;
    private readonly FlagStore _flags;
    private readonly FileReloader _reloader;

    public RulesSaver(FlagFiles files, FlagStore flags, FileReloader reloader)
    {
        _files = files;
        _flags = flags;
        _reloader = reloader;
    }

    /// <exception cref="SaveException">There is no file to save to, or it has errors or would have some, or it cannot be written.</exception>
    public SavedView Save()
    {
        if (_files.RulesPath is not { } path)
        {
            throw new SaveException("The emulator was started without a file of local rules, so there is nowhere to save to.");
        }

        lock (_lock)
        {
            var forced = _flags.Forced.ToList();
            if (forced.Count > 0)
            {
                Write(path, forced);
                _reloader.Reload();
                Release(path, forced);
            }

            return new SavedView(path, forced.Count);
        }
    }

    private void Write(string path, IReadOnlyList<KeyValuePair<ForcedKey, ForcedValue>> forced)
    {
        try
        {
            var bytes = ReadBytes(path);
            var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            var text = Utf8.GetString(bytes.AsSpan(mark));
            RequireGood(path, text, static (file, error) => $"'{file}' has errors; correct them first: {error}");
            var edited = Edit(text, forced);
            RequireGood(path, edited, static (file, error) => $"'{file}' would have errors with these overrides, so nothing was saved: {error}");
            if (!ReadBytes(path).AsSpan().SequenceEqual(bytes))
            {
                throw new SaveException($"'{path}' was changed meanwhile; save again.");
            }

            if (edited != text)
            {
                AtomicFile.Write(path, edited, hasMark: mark > 0);
            }
        }
        catch (DecoderFallbackException foreign)
        {
            throw new SaveException($"'{path}' is not UTF-8; save it as UTF-8 first.", foreign);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new SaveException($"'{path}' could not be written: {unwritable.Message}", unwritable);
        }
    }

    private static byte[] ReadBytes(string path) => File.Exists(path) ? File.ReadAllBytes(path) : "{}\n"u8.ToArray();

    private void RequireGood(string path, string text, Func<string, string, string> say)
    {
        var problems = new List<FileProblem>();
        if (LocalRulesReader.Read(new SourceText(path, text), _flags.State.Catalog, problems) is null)
        {
            var first = problems.First(static problem => problem.IsError);
            throw new SaveException(say(path, $"line {first.Line}, column {first.Column}: {first.Message}"));
        }
    }

    private string Edit(string text, IReadOnlyList<KeyValuePair<ForcedKey, ForcedValue>> forced)
    {
        using var tree = JsonParser.Parse(text, []);
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

            var present = Find(tree.Root, section) is { } flags ? Find(flags, flag.Key.Name) : null;
            entries.Set(flag.Key.Name, FlagSave.Make(kind, _flags.State.Catalog?.Find(kind, flag.Key.Name), new PresentRules(text, present), [.. flag]));
        }

        return JsonTextEditor.Apply(text, edit);
    }

    /// <summary>What is saved is no longer forced, once the file is in force; what was forced meanwhile stays.</summary>
    private void Release(string path, IReadOnlyList<KeyValuePair<ForcedKey, ForcedValue>> forced)
    {
        // A problem without a place is a file that cannot be read, and then none has been.
        if (!_reloader.Problems.Any(problem => problem.IsError && (problem.Line == 0 || problem.File == path)))
        {
            _flags.Forced.Release(forced);
        }
    }

    /// <summary>Configs and experiments have one name space; rules of experiments are asked first.</summary>
    private FlagKind KindOf(ForcedKey key)
    {
        var state = _flags.State;
        var isExperiment = state.Catalog is { } catalog
            ? catalog.Find(FlagKind.Experiment, key.Name) is not null
            : state.Rules.Of(FlagKind.Experiment, key.Name).Count > 0;
        return key.Kind == FlagKind.DynamicConfig && isExperiment ? FlagKind.Experiment : key.Kind;
    }

    private static JsonNode? Find(JsonNode value, string name)
    {
        foreach (var member in value.Members)
        {
            if (member.Name.StringEquals(name))
            {
                return member.Value;
            }
        }

        return null;
    }
}
