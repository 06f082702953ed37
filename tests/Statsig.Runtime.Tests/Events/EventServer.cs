namespace Statsig.Runtime.Tests;

/// <summary>Shortcuts for tests of events.</summary>
internal static class EventServer
{
    public static readonly Reply Accepted = Reply.Json("""{"success":true}""", 202);

    public static readonly StatsigUser User = new("42")
    {
        Email = "a@b.example",
        Custom = new Dictionary<string, object> { ["plan"] = "pro" },
        PrivateAttributes = new Dictionary<string, object> { ["hidden"] = "private-value" },
    };

    /// <summary>Options for events alone: flags are asked of nobody.</summary>
    public static StatsigOptions Options(LoopbackServer server, CapturedLogs? logs = null, Microsoft.Extensions.Time.Testing.FakeTimeProvider? time = null) =>
        TestOptions.For(server.BaseAddress, logs, time);

    public static void Log(this StatsigClient client, params string[] names)
    {
        foreach (var name in names)
        {
            client.LogEvent(User, name);
        }
    }
}
