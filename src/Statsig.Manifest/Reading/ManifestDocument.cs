namespace Statsig.Manifest;

/// <summary>A manifest that has been read: what it means, which names it has, and what is wrong with it.</summary>
public sealed class ManifestDocument
{
    private LineMap? _lines;

    internal ManifestDocument(string text, ManifestModel model, ManifestNames names, IReadOnlyList<ManifestProblem> problems, SourceSpan? definitions)
    {
        Text = text;
        Definitions = definitions;
        Model = model;
        Names = names;
        Problems = problems;
        foreach (var problem in problems)
        {
            HasSyntaxErrors |= problem.Rule == ManifestProblemId.InvalidJson;
        }
    }

    /// <summary>What the manifest means. Faulty parts are left out or replaced by defaults.</summary>
    public ManifestModel Model { get; }

    /// <summary>The names in it, those of faulty entries included.</summary>
    public ManifestNames Names { get; }

    /// <summary>What was read.</summary>
    internal string Text { get; }

    /// <summary>The token of the value of <c>$defs</c>; null when there is none.</summary>
    internal SourceSpan? Definitions { get; }

    /// <summary>Where its lines begin; found when first asked for, since only what is reported needs them.</summary>
    public LineMap Lines
    {
        get
        {
            if (Volatile.Read(ref _lines) is { } made)
            {
                return made;
            }

            // Whoever comes at the same time makes an equal one.
            var lines = LineMap.Of(Text);
            Volatile.Write(ref _lines, lines);
            return lines;
        }
    }

    /// <summary>The token that a conflict with another manifest is the fault of.</summary>
    /// <param name="conflict">The conflict.</param>
    public SourceSpan SpanOf(ManifestConflict conflict) => conflict switch
    {
        { Kind: { } kind, Name: { } name } => Names.Find(kind, name)?.Span ?? default,
        { Name: { } name } => Names.Definitions.TryGetValue(name, out var span) ? span : default,
        _ => Names.Namespace ?? default,
    };

    /// <summary>Whether the text is not valid JSON, so that some of what it has may not have been read.</summary>
    public bool HasSyntaxErrors { get; }

    /// <summary>What is wrong, in the order of the text.</summary>
    public IReadOnlyList<ManifestProblem> Problems { get; }
}
