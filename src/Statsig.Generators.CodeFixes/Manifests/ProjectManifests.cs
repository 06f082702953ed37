using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Statsig.Generators.Generation.Pipeline;
using Statsig.Generators.Manifests;
using Statsig.Manifest;

namespace Statsig.Generators.CodeFixes.Manifests;

/// <summary>The manifests of a project, as the documents that an editor has open.</summary>
internal sealed class ProjectManifests
{
    private readonly Dictionary<string, SourceText> _texts = new(StringComparer.Ordinal);
    private readonly GeneratorOptions _options;

    private ProjectManifests(GeneratorOptions options) => _options = options;

    /// <summary>Their paths, in the order of the alphabet.</summary>
    public List<string> Paths { get; } = [];

    public SourceText this[string path] => _texts[path];

    public static async Task<ProjectManifests> ReadAsync(Project project, CancellationToken cancellation)
    {
        var provider = project.AnalyzerOptions.AnalyzerConfigOptionsProvider;
        var manifests = new ProjectManifests(GeneratorOptions.Read(provider));
        var paths = new HashSet<string>(
            project.AnalyzerOptions.AdditionalFiles.Where(file => ManifestFiles.IsManifest(file, provider)).Select(static file => file.Path), StringComparer.Ordinal);
        foreach (var document in project.AdditionalDocuments)
        {
            if (PathOf(document) is var path && paths.Remove(path) && await document.GetTextAsync(cancellation).ConfigureAwait(false) is { } text)
            {
                manifests.Paths.Add(path);
                manifests._texts.Add(path, text);
            }
        }

        manifests.Paths.Sort(StringComparer.Ordinal);
        return manifests;
    }

    /// <summary>Changes a manifest, unless something would be wrong afterwards that was not before.</summary>
    /// <param name="path">The manifest.</param>
    /// <param name="text">What it says by now.</param>
    /// <param name="newText">What it should say; null for no change.</param>
    /// <returns>The new text; null when it must not, or would not, change.</returns>
    public SourceText? Change(string path, SourceText text, string? newText)
    {
        if (newText is null || FindChange(text.ToString(), newText) is not { } change)
        {
            return null;
        }

        var changed = text.WithChanges(change);
        return CountFaults(path, changed) <= CountFaults(path, text) ? changed : null;
    }

    /// <summary>How much is wrong, in all manifests together, when one of them has another text.</summary>
    public int CountFaults(string path, SourceText text)
    {
        var parts = new List<ManifestPart>();
        var count = 0;
        foreach (var each in Paths)
        {
            var document = ManifestCache.GetOrRead(each == path ? text : _texts[each], each);
            parts.Add(_options.PartOf(document.Model));
            count += document.Problems.Count;
        }

        return count + ManifestMerger.Merge(parts).Conflicts.Count;
    }

    /// <summary>Sets the text of a file wherever a solution has it: in each target framework of a project, and in each project that shares it.</summary>
    public static Solution SetText(Solution solution, string path, SourceText text)
    {
        foreach (var project in solution.Projects)
        {
            foreach (var document in project.AdditionalDocuments)
            {
                if (PathOf(document) == path)
                {
                    solution = solution.WithAdditionalDocumentText(document.Id, text);
                }
            }
        }

        return solution;
    }

    /// <summary>The stretch that differs: an editor then knows that all around it stays.</summary>
    private static TextChange? FindChange(string before, string after)
    {
        var shorter = Math.Min(before.Length, after.Length);
        var start = 0;
        while (start < shorter && before[start] == after[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && before[before.Length - 1 - end] == after[after.Length - 1 - end])
        {
            end++;
        }

        return start + end == before.Length && before.Length == after.Length
            ? null
            : new TextChange(TextSpan.FromBounds(start, before.Length - end), after.Substring(start, after.Length - end - start));
    }

    public static string PathOf(TextDocument document) => document.FilePath ?? document.Name;

    /// <summary>A manifest's name, with its folder where the name alone is not enough.</summary>
    public string NameOf(string path)
    {
        var name = Path.GetFileName(path);
        return Paths.Count(other => Path.GetFileName(other) == name) > 1 ? Path.Combine(Path.GetFileName(Path.GetDirectoryName(path)), name).Replace('\\', '/') : name;
    }
}
