using Statsig.Runtime;

namespace Statsig.Testing;

/// <summary>An event that was logged.</summary>
/// <param name="User">The user.</param>
/// <param name="Name">The event's name.</param>
/// <param name="Value">A <see cref="double"/>, a <see cref="string"/>, or null for none.</param>
/// <param name="Metadata">What else was given, as it was then; empty for nothing.</param>
public sealed record RecordedEvent(StatsigUser User, string Name, object? Value, IReadOnlyDictionary<string, string> Metadata)
    : RecordedCall(User);
