namespace Statsig.Runtime;

/// <summary>A daily report that Statsig makes of a project.</summary>
public enum StatsigReport
{
    /// <summary>The first exposure of each user to each flag (<c>first_exposures</c>).</summary>
    FirstExposures,

    /// <summary>The results of experiments and gates (<c>pulse_daily</c>).</summary>
    PulseDaily,

    /// <summary>The metrics of each user (<c>unit_metrics_daily</c>).</summary>
    UnitMetricsDaily,
}
