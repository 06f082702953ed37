using System.Diagnostics;

namespace Statsig.Runtime;

/// <summary>
/// What evaluations tell those who listen: a count for each flag and reason, and OpenTelemetry's feature-flag event on the activity at hand. Neither
/// has a user, a value or a text of Statsig's in it but the names of flags and groups.
/// </summary>
internal static class EvaluationTelemetry
{
    private const string EventName = "feature_flag.evaluation";

    private static readonly QuietCounter Evaluations = new(
        RuntimeMeter.Instance, "statsig.evaluations", "{evaluation}", "Evaluations of flags, by flag and reason.");

    private static readonly QuietCounter CacheHits = new(
        RuntimeMeter.Instance, "statsig.cache.hits", "{evaluation}", "Evaluations that were answered from memory.");

    public static void Evaluated(string name, EvaluationAnswer answer, EvaluationError? error)
    {
        if (Evaluations.Enabled)
        {
            Count(name, answer.Reason, error);
        }

        if (Activity.Current is { IsAllDataRequested: true } activity)
        {
            activity.AddEvent(new ActivityEvent(EventName, tags: Tags(name, answer, error)));
        }
    }

    public static void CacheHit(string name)
    {
        if (CacheHits.Enabled)
        {
            CacheHits.Add(1, [new(TelemetryNames.FlagKey, name)]);
        }
    }

    private static void Count(string name, EvaluationReason reason, EvaluationError? error)
    {
        var key = new KeyValuePair<string, object?>(TelemetryNames.FlagKey, name);
        var why = new KeyValuePair<string, object?>(TelemetryNames.FlagReason, TelemetryNames.ReasonOf(reason));
        if (error is null)
        {
            Evaluations.Add(1, [key, why]);
        }
        else
        {
            Evaluations.Add(1, [key, why, new(TelemetryNames.ErrorType, TelemetryNames.ErrorTypeOf(error.Kind))]);
        }
    }

    private static ActivityTagsCollection Tags(string name, EvaluationAnswer answer, EvaluationError? error)
    {
        var tags = new ActivityTagsCollection
        {
            { TelemetryNames.FlagKey, name },
            { TelemetryNames.Provider, TelemetryNames.Statsig },
            { TelemetryNames.FlagReason, TelemetryNames.ReasonOf(answer.Reason) },
        };
        if (answer.GroupName is { } variant)
        {
            tags.Add(TelemetryNames.FlagVariant, variant);
        }

        if (error is not null)
        {
            tags.Add(TelemetryNames.ErrorType, TelemetryNames.ErrorTypeOf(error.Kind));
        }

        return tags;
    }
}
