namespace Statsig.Manifest.Editing;

/// <summary>The order of a manifest's properties. What is not known stands before the sections.</summary>
internal sealed class SectionOrder : IComparer<string>
{
    private static readonly string[] Order = ["$schema", "manifestVersion", "namespace", "accessibility", "gates", "configs", "experiments", "layers", "$defs"];

    private SectionOrder()
    {
    }

    public static SectionOrder Instance { get; } = new();

    /// <summary>The section that has the flags of a kind.</summary>
    public static string NameOf(FlagKind kind) => kind switch
    {
        FlagKind.Gate => "gates",
        FlagKind.DynamicConfig => "configs",
        FlagKind.Experiment => "experiments",
        _ => "layers",
    };

    public int Compare(string? x, string? y) => Array.IndexOf(Order, x).CompareTo(Array.IndexOf(Order, y));
}
