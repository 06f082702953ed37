using Statsig.Manifest;

namespace Statsig.Tool.Listing;

/// <summary>The manifest language's words for kinds and lifecycles.</summary>
internal static class FlagWords
{
    public static readonly string[] Kinds = ["gate", "config", "experiment", "layer"];

    public static readonly string[] Lifecycles = ["temporary", "permanent", "stale", "archived"];

    /// <summary>The word for a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static string Of(FlagKind kind) => Kinds[(int)kind];

    /// <summary>The manifest's section for a kind.</summary>
    /// <param name="kind">The kind.</param>
    public static string SectionOf(FlagKind kind) => Of(kind) + "s";

    /// <summary>The word for a lifecycle.</summary>
    /// <param name="lifecycle">The lifecycle.</param>
    /// <returns>Null when the manifest does not say.</returns>
    public static string? Of(Lifecycle lifecycle) => lifecycle == Lifecycle.Unspecified ? null : Lifecycles[(int)lifecycle - 1];
}
