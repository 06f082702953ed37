using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Statsig.Generators.Manifests;

/// <summary>Tells which additional files are manifests, without reading them.</summary>
internal static class ManifestFiles
{
    private const string FileName = "statsig.manifest.json";

    /// <summary>Item metadata that the package's targets put on files named in <c>StatsigManifestFile</c>, whatever they are called.</summary>
    private const string MetadataKey = "build_metadata.AdditionalFiles.StatsigManifest";

    public static bool IsManifest(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        HasManifestName(file.Path)
        || (options.GetOptions(file).TryGetValue(MetadataKey, out var value) && bool.TryParse(value, out var isManifest) && isManifest);

    private static bool HasManifestName(string path)
    {
        if (!path.EndsWith(FileName, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var before = path.Length - FileName.Length - 1;
        return before < 0 || path[before] is '/' or '\\' or '.';
    }
}
