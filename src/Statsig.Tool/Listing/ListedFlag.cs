using System.Globalization;
using Statsig.Manifest;

namespace Statsig.Tool.Listing;

/// <summary>A flag of a manifest, as <c>list</c> shows it.</summary>
internal sealed record ListedFlag(FlagKind Kind, EntryInfo Info, string Default)
{
    /// <summary>All flags of a manifest, by kind and name.</summary>
    /// <param name="model">The manifest.</param>
    public static IEnumerable<ListedFlag> Of(ManifestModel model) =>
        model.Gates.Select(static gate => new ListedFlag(FlagKind.Gate, gate.Info, gate.Default ? "true" : "false"))
            .Concat(model.Configs.Select(static entry => new ListedFlag(FlagKind.DynamicConfig, entry.Info, entry.DefaultJson)))
            .Concat(model.Experiments.Select(static entry => new ListedFlag(FlagKind.Experiment, entry.Info, entry.DefaultJson)))
            .Concat(model.Layers.Select(static entry => new ListedFlag(FlagKind.Layer, entry.Info, entry.DefaultJson)));

    /// <summary>Whether the last day of its planned life is over.</summary>
    /// <param name="today">The day that it is.</param>
    public bool IsExpiredOn(DateOnly today) =>
        DateOnly.TryParseExact(Info.Expires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expires) && expires < today;
}
