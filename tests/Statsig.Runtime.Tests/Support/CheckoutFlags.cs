namespace Statsig.Runtime.Tests;

/// <summary>Accessors as the generator writes them.</summary>
internal static class CheckoutFlags
{
    public static DynamicConfig<CheckoutSettings> Config => new("checkout_settings", CheckoutSettings.ValueReader);

    public static Experiment<CheckoutSettings> Experiment => new("checkout_test", CheckoutSettings.ValueReader);

    public static Experiment<CheckoutSettings, CheckoutGroup> GroupedExperiment =>
        new("grouped_test", CheckoutSettings.ValueReader, GroupsOfGroupedExperiment.Instance);

    public static Layer<CheckoutSettings> Layer => new("checkout_page", CheckoutSettings.ValueReader);

    private static class GroupsOfGroupedExperiment
    {
        public static readonly ExperimentGroups<CheckoutGroup> Instance = new(static index => (CheckoutGroup)index, "Control", "Dark Theme");
    }
}
