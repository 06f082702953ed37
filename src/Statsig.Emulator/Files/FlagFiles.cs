using Statsig.Emulator.Catalog;
using Statsig.Emulator.Flags;
using Statsig.Emulator.Rules;

namespace Statsig.Emulator.Files;

/// <summary>The manifests and the rules of an emulator, as files or as texts. Not safe for several threads at once.</summary>
internal sealed class FlagFiles
{
    private readonly List<SourceFile> _manifests;
    private readonly SourceText? _manifestText;
    private readonly SourceFile? _rules;
    private readonly SourceText? _rulesText;
    private readonly List<FileProblem> _problems = [];

    /// <exception cref="ArgumentException">Options contradict each other.</exception>
    public FlagFiles(StatsigEmulatorOptions options)
    {
        if (options is { ManifestPath: not null } or { ManifestPaths.Count: > 0 } && options.ManifestText is not null)
        {
            throw new ArgumentException($"Set {nameof(options.ManifestPath)} or {nameof(options.ManifestText)}, not both.", nameof(options));
        }

        if (options is { RulesPath: not null, RulesText: not null })
        {
            throw new ArgumentException($"Set {nameof(options.RulesPath)} or {nameof(options.RulesText)}, not both.", nameof(options));
        }

        _manifests = [.. (options.ManifestPath is { } path ? [path] : Array.Empty<string>()).Concat(options.ManifestPaths)
            .Distinct(StringComparer.Ordinal).Select(path => new SourceFile(path, isOptional: false))];
        _manifestText = options.ManifestText is { } manifest ? new SourceText("The manifest", manifest) : null;
        _rules = options.RulesPath is { } rules ? new SourceFile(rules, isOptional: true) : null;
        _rulesText = options.RulesText is { } text ? new SourceText("The rules", text) : null;
    }

    public string? RulesPath => _rules?.Path;

    public IEnumerable<string> ManifestPaths => _manifests.Select(file => file.Path);

    /// <summary>What is wrong with the files as they stand, even if an earlier state of them is in force.</summary>
    public IReadOnlyList<FileProblem> Problems => [.. _problems];

    /// <summary>Whether a file has changed since the last <see cref="Read"/> and is no longer being written.</summary>
    public bool HaveChanged()
    {
        // Each is looked at, so that each has a look to compare the next with.
        var changed = _manifests.Count(file => file.HasChanged());
        return changed > 0 | (_rules?.HasChanged() ?? false);
    }

    /// <summary>Reads everything. A file with errors does not count; the last good state of it does.</summary>
    /// <param name="last">The state in force.</param>
    /// <returns>The new state, and whether all of it is of the files as they stand.</returns>
    /// <exception cref="IOException">A file cannot be read; nothing has changed then.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read; nothing has changed then.</exception>
    public (FlagState State, bool IsGood) Read(FlagState last)
    {
        var manifests = _manifestText is { } text ? [text] : _manifests.Select(file => file.Read()!).ToList();
        var rulesSource = _rulesText ?? _rules?.Read();
        _problems.Clear();
        var hasManifest = manifests.Count > 0;
        var catalog = hasManifest ? CatalogReader.Read(manifests, _problems) : null;
        var isGood = catalog is not null || !hasManifest;
        catalog ??= last.Catalog;

        var rules = rulesSource is null ? LocalRules.None : LocalRulesReader.Read(rulesSource, catalog, _problems);
        return (new FlagState(catalog, rules ?? last.Rules), isGood && rules is not null);
    }

    /// <summary>Says that the files could not be read at all.</summary>
    public void Fail(string file, string message)
    {
        _problems.Clear();
        _problems.Add(new FileProblem(file, 0, 0, message, IsError: true));
    }
}
