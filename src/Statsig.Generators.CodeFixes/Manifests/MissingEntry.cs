using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Statsig.Generators.Rules;
using Statsig.Manifest;

namespace Statsig.Generators.CodeFixes.Manifests;

/// <summary>The entry that a diagnostic misses in the manifest.</summary>
internal static class MissingEntry
{
    /// <returns>Null when Statsig could not have the name.</returns>
    public static NewEntry? Of(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Name, out var name)
        && StatsigName.FindFault(name!) is null
        && diagnostic.Properties.TryGetValue(DiagnosticProperties.EntityKind, out var kind)
        && Enum.TryParse<FlagKind>(kind, out var parsed)
            ? new NewEntry(parsed, name!)
            : null;

    /// <summary>Adds entries to a manifest: all of them, or else those that go together with what is there.</summary>
    /// <returns>The new text; null when none could be added.</returns>
    public static SourceText? Add(ProjectManifests manifests, string path, IReadOnlyCollection<NewEntry> entries)
    {
        var text = manifests[path];
        if (entries.Count == 1 || TryAdd(manifests, path, text, entries) is not { } all)
        {
            SourceText? changed = null;
            foreach (var entry in entries)
            {
                changed = TryAdd(manifests, path, changed ?? text, [entry]) ?? changed;
            }

            return changed;
        }

        return all;
    }

    private static SourceText? TryAdd(ProjectManifests manifests, string path, SourceText text, IReadOnlyCollection<NewEntry> entries) =>
        manifests.Change(path, text, ManifestEditor.AddEntries(text.ToString(), entries));
}
