namespace Statsig.Emulator.Reports;

/// <summary>The names of reports in the API.</summary>
internal static class ReportTypes
{
    private static readonly Dictionary<string, ReportType> ByName = new(StringComparer.Ordinal)
    {
        ["first_exposures"] = ReportType.FirstExposures,
        ["pulse_daily"] = ReportType.PulseDaily,
        ["unit_metrics_daily"] = ReportType.UnitMetricsDaily,
    };

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static ReportType? Parse(string name) => ByName.TryGetValue(name, out var type) ? type : null;
}
