using System.Diagnostics;

namespace Statsig.Runtime;

/// <summary>Begins and ends activities whose listeners' failures stay their own. Where one throws, the activity that was current before is so again.</summary>
internal static class QuietActivities
{
    /// <summary>A source; null, for no activities at all, when somebody who looks at new sources throws.</summary>
    public static ActivitySource? CreateSource(string name, string version)
    {
        try
        {
            return new ActivitySource(name, version);
        }
        catch (Exception)
        {
            return null;
        }
    }

    /// <summary>Begins an activity; null when nobody wants it.</summary>
    public static Activity? Start(ActivitySource source, string name)
    {
        var before = Activity.Current;
        try
        {
            return source.StartActivity(name, ActivityKind.Internal);
        }
        catch (Exception)
        {
            Activity.Current = before;
            return null;
        }
    }

    public static void Stop(Activity activity)
    {
        try
        {
            activity.Dispose();
        }
        catch (Exception)
        {
            Activity.Current = activity.Parent;
        }
    }
}
