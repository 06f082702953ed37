namespace Statsig.Tests.Manifests;

/// <summary>The manifests that every reader of the language must agree on.</summary>
internal static class ManifestCorpus
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Manifests");

    /// <summary>Manifests without a problem, sorted by name.</summary>
    public static IReadOnlyList<CorpusFile> Valid { get; } = [.. FilesIn("valid").Select(CorpusFile.ReadValid)];

    /// <summary>Manifests with the problems that their first lines list, sorted by name.</summary>
    public static IReadOnlyList<CorpusFile> Invalid { get; } = [.. FilesIn("invalid").Select(CorpusFile.ReadInvalid)];

    public static CorpusFile FindValid(string name) => Valid.Single(file => file.Name == name);

    public static CorpusFile FindInvalid(string name) => Invalid.Single(file => file.Name == name);

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.json").Order(StringComparer.Ordinal);
}
