using System.Collections.ObjectModel;
using Statsig.Runtime;

namespace Statsig.Testing;

/// <content>Takes events and exposures.</content>
public sealed partial class FakeStatsig
{
    private static readonly IReadOnlyDictionary<string, string> NoMetadata = new ReadOnlyDictionary<string, string>(new Dictionary<string, string>());

    /// <inheritdoc/>
    public void LogEvent(StatsigUser user, string eventName, IReadOnlyDictionary<string, string>? metadata = null) =>
        Log(user, eventName, value: null, metadata);

    /// <inheritdoc/>
    public void LogEvent(StatsigUser user, string eventName, double value, IReadOnlyDictionary<string, string>? metadata = null) =>
        Log(user, eventName, EventRule.CheckValue(value), metadata);

    /// <inheritdoc/>
    public void LogEvent(StatsigUser user, string eventName, string? value, IReadOnlyDictionary<string, string>? metadata = null) =>
        Log(user, eventName, value, metadata);

    /// <inheritdoc/>
    public void LogExposure(StatsigUser user, Exposure exposure)
    {
        Guard.NotNull(user);
        Guard.NotNull(exposure);
        ExposureRule.CheckUser(user);
        Guard.NotDisposed(_disposed, this);
        _calls.Add(new RecordedExposure(user, exposure));
    }

    /// <summary>Completes at once: there is nothing to send.</summary>
    /// <param name="cancellationToken">Cancelled, it cancels the task.</param>
    /// <exception cref="ObjectDisposedException">The fake is disposed.</exception>
    public Task FlushAsync(CancellationToken cancellationToken = default)
    {
        Guard.NotDisposed(_disposed, this);
        return cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.CompletedTask;
    }

    private void Log(StatsigUser user, string eventName, object? value, IReadOnlyDictionary<string, string>? metadata)
    {
        Guard.NotNull(user);
        EventRule.CheckName(eventName);
        Guard.NotDisposed(_disposed, this);
        var copy = EventRule.CopyMetadata(metadata)?.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        _calls.Add(new RecordedEvent(user, eventName, value, copy is null ? NoMetadata : new ReadOnlyDictionary<string, string>(copy)));
    }
}
