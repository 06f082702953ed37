using Statsig.Tests.Manifests;

namespace Statsig.Manifest.Tests.Fuzzing;

/// <summary>What mutations begin with: every manifest of the corpus, valid or not, and the one of the samples.</summary>
internal static class FuzzSeeds
{
    public static IReadOnlyList<string> All { get; } =
    [
        .. ManifestCorpus.Valid.Concat(ManifestCorpus.Invalid).Select(static file => file.Text),
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "statsig.manifest.json")),
    ];
}
