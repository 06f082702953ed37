using Statsig.Emulator.Catalog;
using Statsig.Emulator.Users;

namespace Statsig.Emulator.Evaluation;

/// <summary>Splits units over the groups of an experiment, in equal parts. Experiments that share a layer have a part of its units each.</summary>
internal static class ExperimentSplit
{
    /// <summary>The rule ID, as Statsig has it, of an experiment's answer to a unit that another experiment of the layer has.</summary>
    private const string ElsewhereRule = "layerAssignment";

    /// <summary>The group of a user; none for a user without the ID that the experiment goes by.</summary>
    public static (CatalogGroup? Group, string? RuleId) Find(FlagCatalog catalog, CatalogEntry experiment, RequestUser user)
    {
        if (experiment.Groups.Count == 0 || user.UnitId(experiment.Info.IdType) is not { } unit)
        {
            return (null, null);
        }

        if (experiment.Layer is { } layer)
        {
            var experiments = catalog.ExperimentsIn(layer);
            if (experiments[Bucket.PartOf(layer, unit, experiments.Count)] != experiment)
            {
                return (null, ElsewhereRule);
            }
        }

        var group = experiment.Groups[Bucket.PartOf(experiment.Name, unit, experiment.Groups.Count)];
        return (group, group.RuleId);
    }
}
