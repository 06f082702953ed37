namespace Statsig.Manifest;

/// <summary>A manifest that has been read: what it means, which names it has, and what is wrong with it.</summary>
public sealed class ManifestDocument
{
    internal ManifestDocument(ManifestModel model, ManifestNames names, IReadOnlyList<ManifestProblem> problems, LineMap lines)
    {
        Lines = lines;
        Model = model;
        Names = names;
        Problems = problems;
    }

    /// <summary>What the manifest means. Faulty parts are left out or replaced by defaults.</summary>
    public ManifestModel Model { get; }

    /// <summary>The names in it, those of faulty entries included.</summary>
    public ManifestNames Names { get; }

    /// <summary>Where its lines begin.</summary>
    public LineMap Lines { get; }

    /// <summary>The token that a conflict with another manifest is the fault of.</summary>
    /// <param name="conflict">The conflict.</param>
    public SourceSpan SpanOf(ManifestConflict conflict) => conflict switch
    {
        { Kind: { } kind, Name: { } name } => Names.Find(kind, name)?.Span ?? default,
        { Name: { } name } => Names.Definitions.TryGetValue(name, out var span) ? span : default,
        _ => Names.Namespace ?? default,
    };

    /// <summary>What is wrong, in the order of the text.</summary>
    public IReadOnlyList<ManifestProblem> Problems { get; }
}
