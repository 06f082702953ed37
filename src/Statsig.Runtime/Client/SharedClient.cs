namespace Statsig.Runtime;

/// <summary>The one client that accessors use when they are given none.</summary>
internal static class SharedClient
{
    private static readonly object Gate = new();
    private static StatsigClient? Current;

    /// <summary>Made with the first scope, so that an app that has none pays nothing for it.</summary>
    private static AsyncLocal<SharedClientScope?>? Scopes;

    /// <summary>The innermost scope of the code that asks; it may be disposed.</summary>
    public static SharedClientScope? Scope
    {
        get => Volatile.Read(ref Scopes)?.Value;
        set
        {
            if (Volatile.Read(ref Scopes) is null)
            {
                Interlocked.CompareExchange(ref Scopes, new AsyncLocal<SharedClientScope?>(), null);
            }

            Scopes!.Value = value;
        }
    }

    public static IStatsigClient Get() => SharedClientScope.Find(Scope) ?? Volatile.Read(ref Current) ?? throw new InvalidOperationException(
        "There is no shared Statsig client. Call StatsigClient.Initialize(options) when the app starts, or give the accessor a client.");

    public static StatsigClient Set(Func<StatsigClient> make)
    {
        lock (Gate)
        {
            if (Current is not null)
            {
                throw new InvalidOperationException(
                    "There is a shared Statsig client already. Call StatsigClient.Initialize once when the app starts, "
                    + "or dispose the first client before the second one.");
            }

            var client = make();
            Volatile.Write(ref Current, client);
            return client;
        }
    }

    /// <summary>Makes room for another, when it is this client that is shared.</summary>
    public static void Clear(StatsigClient client) => Interlocked.CompareExchange(ref Current, null, client);
}
