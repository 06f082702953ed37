using Statsig.Manifest;

namespace Statsig.Tool.Pulling;

/// <summary>How far it can be said of an entry that is not among those pulled that the Console no longer has it.</summary>
/// <param name="Filter">What was asked for.</param>
/// <param name="Incomplete">Kinds of which the Console may have more.</param>
/// <param name="LeftOut">What the Console has, and the filter leaves out.</param>
internal sealed record PullScope(PullFilter Filter, IReadOnlySet<FlagKind> Incomplete, IReadOnlySet<(FlagKind Kind, string Name)> LeftOut)
{
    /// <summary>What became of an entry that is not among those pulled.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="name">Its name.</param>
    /// <param name="tags">Its tags in the manifest.</param>
    public MissingEntry Find(FlagKind kind, string name, IEnumerable<string> tags) =>
        Incomplete.Contains(kind) ? MissingEntry.Unknown
        : LeftOut.Contains((kind, name)) ? MissingEntry.LeftOut
        : Filter.Covered(tags) ? MissingEntry.Gone
        : MissingEntry.GoneOrNeverAsked;
}
