using System.Text.Json;
using Statsig.Manifest;

namespace Statsig.Emulator.Flags;

/// <summary>Takes flags out of a manifest.</summary>
internal static class ManifestFlags
{
    /// <returns>Null when the options name no manifest.</returns>
    public static FlagDefaults? Load(StatsigEmulatorOptions options)
    {
        if (options is { ManifestPath: not null, ManifestText: not null })
        {
            throw new ArgumentException($"Set {nameof(options.ManifestPath)} or {nameof(options.ManifestText)}, not both.", nameof(options));
        }

        if (options.ManifestPath is { } path)
        {
            return Read(ReadFile(path), path);
        }

        return options.ManifestText is { } text ? Read(text, "The manifest") : null;
    }

    private static string ReadFile(string path) => File.Exists(path)
        ? File.ReadAllText(path)
        : throw new FileNotFoundException($"There is no manifest at '{Path.GetFullPath(path)}'.", path);

    private static FlagDefaults Read(string text, string source)
    {
        var manifest = ManifestReader.Read(text);
        var errors = manifest.Problems.Where(problem => problem.IsError).ToList();
        if (errors.Count > 0)
        {
            var first = errors[0];
            var line = text.AsSpan(0, first.Span.Start).Count('\n') + 1;
            throw new ArgumentException($"{source} has {errors.Count} error(s), the first in line {line}: {first.Id}: {first.Message}");
        }

        return new FlagDefaults(
            manifest.Model.Gates.ToDictionary(gate => gate.Name, gate => gate.Default, StringComparer.Ordinal),
            DefaultsOf(manifest.Model.Configs.Concat(manifest.Model.Experiments)),
            manifest.Model.Experiments.ToDictionary(entry => entry.Name, GroupsOf, StringComparer.Ordinal),
            DefaultsOf(manifest.Model.Layers));
    }

    private static Dictionary<string, JsonElement> DefaultsOf(IEnumerable<ValueEntry> entries) =>
        entries.ToDictionary(entry => entry.Name, entry => JsonObject.Parse(entry.DefaultJson)!.Value, StringComparer.Ordinal);

    private static IReadOnlyDictionary<string, JsonElement> GroupsOf(ValueEntry experiment) => experiment.Groups.ToDictionary(
        group => group.Name, group => JsonObject.Merge(experiment.DefaultJson, group.ValueJson), StringComparer.Ordinal);
}
