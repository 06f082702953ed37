using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using Statsig.Manifest;

namespace Statsig.Generators.Manifests;

/// <summary>
/// Reads each text once, for the generator and all analyzers together: within one compiler process they are handed the same
/// <see cref="SourceText"/>. Entries go with their texts. The next text of a file is read with the last one's document at hand, so that an edit costs what
/// it changes; nothing that is read depends on whether there is one.
/// </summary>
internal static class ManifestCache
{
    /// <summary>More files than one solution has. What is forgotten is read anew.</summary>
    private const int MaxPaths = 64;

    private static readonly ConditionalWeakTable<SourceText, ManifestDocument> Documents = new();

    private static readonly ConcurrentDictionary<string, WeakReference<ManifestDocument>> LastOf = new(StringComparer.Ordinal);

    public static ManifestDocument GetOrRead(SourceText text, string path) =>
        Documents.TryGetValue(text, out var document) ? document : Documents.GetValue(text, t => Read(t, path));

    private static ManifestDocument Read(SourceText text, string path)
    {
        var previous = LastOf.TryGetValue(path, out var last) && last.TryGetTarget(out var found) ? found : null;
        var document = ManifestReader.Read(text.ToString(), previous);
        if (LastOf.Count >= MaxPaths)
        {
            LastOf.Clear();
        }

        LastOf[path] = new WeakReference<ManifestDocument>(document);
        return document;
    }
}
