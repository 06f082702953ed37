namespace Statsig.Emulator.Reports;

/// <summary>The reports that get_daily_report gives.</summary>
internal enum ReportType
{
    /// <summary>When each user first saw which group.</summary>
    FirstExposures,

    /// <summary>What the users of each group did.</summary>
    PulseDaily,

    /// <summary>What each user did.</summary>
    UnitMetricsDaily,
}
