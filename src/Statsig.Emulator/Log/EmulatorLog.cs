namespace Statsig.Emulator;

/// <summary>
/// What an emulator was asked and sent: the newest requests, checks, exposures and events, up to <see cref="StatsigEmulatorOptions.LogCapacity"/> of each.
/// </summary>
public sealed class EmulatorLog
{
    private readonly LogClock _clock;

    internal EmulatorLog(int capacity, TimeProvider time)
    {
        _clock = new LogClock(time);
        RequestLog = new BoundedLog<RecordedRequest>(capacity, _clock);
        CheckLog = new BoundedLog<RecordedCheck>(capacity, _clock);
        ExposureLog = new BoundedLog<RecordedExposure>(capacity, _clock);
        EventLog = new BoundedLog<RecordedEvent>(capacity, _clock);
    }

    /// <summary>The requests so far, oldest first, as they stand at this moment.</summary>
    public IReadOnlyList<RecordedRequest> Requests => RequestLog.ToList();

    /// <summary>The checks so far, oldest first: one for each flag that was asked for, whether or not that is an exposure.</summary>
    public IReadOnlyList<RecordedCheck> Checks => CheckLog.ToList();

    /// <summary>
    /// The exposures so far, oldest first. A gate, config or layer that is asked for logs one, unless the request's <c>exposureLoggingDisabled</c> is true;
    /// log_custom_exposure logs what it is sent.
    /// </summary>
    public IReadOnlyList<RecordedExposure> Exposures => ExposureLog.ToList();

    /// <summary>The events so far, oldest first.</summary>
    public IReadOnlyList<RecordedEvent> Events => EventLog.ToList();

    internal BoundedLog<RecordedRequest> RequestLog { get; }

    internal BoundedLog<RecordedCheck> CheckLog { get; }

    internal BoundedLog<RecordedExposure> ExposureLog { get; }

    internal BoundedLog<RecordedEvent> EventLog { get; }

    /// <summary>Completes when the next entry of any kind is there to be read.</summary>
    internal Task Changed => _clock.Changed;

    /// <summary>The number of the newest entry of all four logs.</summary>
    internal long Last => _clock.Last;

    /// <summary>Waits until so many events have come in since the last <see cref="Clear"/>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The events that are kept.</returns>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public Task<IReadOnlyList<RecordedEvent>> WaitForEventsAsync(int count, CancellationToken cancellationToken = default) =>
        EventLog.WaitForAsync(count, cancellationToken);

    /// <summary>Waits until so many exposures have come in since the last <see cref="Clear"/>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The exposures that are kept.</returns>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public Task<IReadOnlyList<RecordedExposure>> WaitForExposuresAsync(int count, CancellationToken cancellationToken = default) =>
        ExposureLog.WaitForAsync(count, cancellationToken);

    /// <summary>Waits until so many requests have come in since the last <see cref="Clear"/>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requests that are kept.</returns>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public Task<IReadOnlyList<RecordedRequest>> WaitForRequestsAsync(int count, CancellationToken cancellationToken = default) =>
        RequestLog.WaitForAsync(count, cancellationToken);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        RequestLog.Clear();
        CheckLog.Clear();
        ExposureLog.Clear();
        EventLog.Clear();
    }
}
