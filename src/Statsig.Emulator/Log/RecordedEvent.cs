using System.Text.Json;

namespace Statsig.Emulator;

/// <summary>An event that a client logged.</summary>
/// <param name="Name">The event's name.</param>
/// <param name="Value">Its value: a string, a number, or undefined when it has none.</param>
/// <param name="UserId">The user ID, out of the event or else out of the request.</param>
/// <param name="Json">The whole event.</param>
public sealed record RecordedEvent(string Name, JsonElement Value, string? UserId, JsonElement Json);
