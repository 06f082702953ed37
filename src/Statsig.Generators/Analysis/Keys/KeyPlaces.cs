namespace Statsig.Generators.Analysis.Keys;

/// <summary>Where in a text keys may stand.</summary>
/// <param name="Prefixes">Where a key's prefix stands.</param>
/// <param name="Bodies">Where a literal begins as the rest of a key would.</param>
internal sealed record KeyPlaces(List<int> Prefixes, List<int> Bodies)
{
    /// <summary>Those of nearly all files.</summary>
    public static readonly KeyPlaces None = new([], []);

    public bool IsEmpty => Prefixes.Count == 0 && Bodies.Count == 0;
}
