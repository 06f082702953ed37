namespace Statsig.Manifest;

/// <summary>A manifest that has been read: what it means, which names it has, and what is wrong with it.</summary>
public sealed class ManifestDocument
{
    internal ManifestDocument(ManifestModel model, ManifestNames names, IReadOnlyList<ManifestProblem> problems)
    {
        Model = model;
        Names = names;
        Problems = problems;
    }

    /// <summary>What the manifest means. Faulty parts are left out or replaced by defaults.</summary>
    public ManifestModel Model { get; }

    /// <summary>The names in it, those of faulty entries included.</summary>
    public ManifestNames Names { get; }

    /// <summary>What is wrong, in the order of the text.</summary>
    public IReadOnlyList<ManifestProblem> Problems { get; }
}
