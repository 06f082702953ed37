using System.Diagnostics;

namespace Statsig.Runtime;

/// <summary>The activities of the runtime: one for each question that goes to Statsig, with all its attempts.</summary>
internal static class RuntimeActivity
{
    private static readonly ActivitySource? Source = QuietActivities.CreateSource(RuntimeMeter.Name, SdkVersion.Text);

    /// <summary>Begins an activity; null when nobody listens.</summary>
    public static Activity? Start(in FlagRequest request)
    {
        if (Source is null || !Source.HasListeners())
        {
            return null;
        }

        var activity = QuietActivities.Start(Source, "statsig " + request.Endpoint);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(TelemetryNames.Provider, TelemetryNames.Statsig);
            if (request.Name is { } name)
            {
                activity.SetTag(TelemetryNames.FlagKey, name);
            }
            else
            {
                activity.SetTag("statsig.gate.count", request.Names.Count);
            }
        }

        return activity;
    }

    public static void Stop(Activity? activity, EvaluationError? error)
    {
        if (activity is null)
        {
            return;
        }

        if (error is not null)
        {
            activity.SetTag(TelemetryNames.ErrorType, TelemetryNames.ErrorTypeOf(error.Kind));
            activity.SetStatus(ActivityStatusCode.Error, error.Message);
        }

        QuietActivities.Stop(activity);
    }
}
