namespace Statsig.Runtime;

/// <summary>Where items are sent to, and what they are called there and to people.</summary>
internal sealed class EventEndpoint
{
    public static readonly EventEndpoint Events = new("log_event", "events", "event");

    public static readonly EventEndpoint Exposures = new("log_custom_exposure", "exposures", "exposure");

    private EventEndpoint(string path, string items, string kind)
    {
        Path = path;
        Items = items;
        Kind = kind;
    }

    /// <summary>The path under the base address.</summary>
    public string Path { get; }

    /// <summary>The name of the request's array, and the plural in messages.</summary>
    public string Items { get; }

    /// <summary>The value of the tag <c>statsig.event.kind</c> in metrics.</summary>
    public string Kind { get; }
}
