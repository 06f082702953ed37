namespace Statsig.Emulator;

/// <summary>What an emulator was asked and sent: the newest requests, exposures and events, up to <see cref="StatsigEmulatorOptions.LogCapacity"/> of each.</summary>
public sealed class EmulatorLog
{
    private readonly BoundedLog<RecordedRequest> _requests;
    private readonly BoundedLog<RecordedExposure> _exposures;
    private readonly BoundedLog<RecordedEvent> _events;

    internal EmulatorLog(int capacity)
    {
        _requests = new BoundedLog<RecordedRequest>(capacity);
        _exposures = new BoundedLog<RecordedExposure>(capacity);
        _events = new BoundedLog<RecordedEvent>(capacity);
    }

    /// <summary>The requests so far, oldest first, as they stand at this moment.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _requests.ToList();

    /// <summary>The exposures so far, oldest first. A gate, config or layer that is asked for logs one, unless the request's <c>exposureLoggingDisabled</c> is true.</summary>
    public IReadOnlyList<RecordedExposure> Exposures => _exposures.ToList();

    /// <summary>The events so far, oldest first.</summary>
    public IReadOnlyList<RecordedEvent> Events => _events.ToList();

    /// <summary>Waits until so many events have come in since the last <see cref="Clear"/>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The events that are kept.</returns>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public Task<IReadOnlyList<RecordedEvent>> WaitForEventsAsync(int count, CancellationToken cancellationToken = default) => _events.WaitForAsync(count, cancellationToken);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _requests.Clear();
        _exposures.Clear();
        _events.Clear();
    }

    internal void Add(RecordedRequest request) => _requests.Add(request);

    internal void Add(RecordedExposure exposure) => _exposures.Add(exposure);

    internal void Add(RecordedEvent item) => _events.Add(item);
}
