using System.Text.Json;

namespace Statsig.Emulator.Control;

/// <summary>An entry of the log. Which properties there are depends on its type.</summary>
internal sealed record EntryView
{
    /// <summary>Its number; later entries have higher ones.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary><c>request</c>, <c>check</c>, <c>exposure</c> or <c>event</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The kind of flag that was checked: <c>gate</c>, <c>config</c>, <c>layer</c> or <c>rankedList</c>; of an exposure, <c>gate</c> or <c>config</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The flag's or the event's name; a request's path.</summary>
    public required string Name { get; init; }

    /// <summary>The user ID.</summary>
    public string? User { get; init; }

    /// <summary>The value of the answer or of the event.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>The rule that answered.</summary>
    public string? Rule { get; init; }

    /// <summary>The group of the answer.</summary>
    public string? Group { get; init; }

    /// <summary>For a layer, the experiment that the user is allocated to.</summary>
    public string? Experiment { get; init; }

    /// <summary>Whether a check is an exposure, too.</summary>
    public bool? Exposed { get; init; }

    /// <summary>Whether an exposure came by log_custom_exposure.</summary>
    public bool? Custom { get; init; }

    /// <summary>A request's status; 0 when the connection was reset instead.</summary>
    public int? Status { get; init; }

    /// <summary>A request's body.</summary>
    public string? Body { get; init; }

    /// <summary>The whole event.</summary>
    public JsonElement? Event { get; init; }
}
