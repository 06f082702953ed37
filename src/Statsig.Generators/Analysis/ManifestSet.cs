using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Statsig.Generators.Manifests;
using Statsig.Manifest;

namespace Statsig.Generators.Analysis;

/// <summary>The manifests of a compilation, as the analyzers see them. Made once for each compilation.</summary>
internal sealed class ManifestSet
{
    private readonly ImmutableArray<ManifestDocument> _documents;

    private ManifestSet(ImmutableArray<ManifestDocument> documents) => _documents = documents;

    public bool IsEmpty => _documents.IsEmpty;

    public static ManifestSet Read(AnalyzerOptions options, CancellationToken cancellation)
    {
        var documents = ImmutableArray.CreateBuilder<ManifestDocument>();
        foreach (var file in options.AdditionalFiles)
        {
            if (ManifestFiles.IsManifest(file, options.AnalyzerConfigOptionsProvider) && file.GetText(cancellation) is { } text)
            {
                documents.Add(ManifestCache.GetOrRead(text));
            }
        }

        return new ManifestSet(documents.ToImmutable());
    }

    public NamedFlag? Find(FlagKind kind, string name)
    {
        foreach (var document in _documents)
        {
            if (document.Names.Find(kind, name) is { } flag)
            {
                return flag;
            }
        }

        return null;
    }

    public string? FindNearest(FlagKind kind, string name)
    {
        var names = new List<string>();
        foreach (var document in _documents)
        {
            names.AddRange(document.Names.OfKind(kind));
        }

        return NameSuggester.FindNearest(name, names);
    }
}
