namespace Statsig.Runtime;

/// <summary>The end of one request: its timeout, the caller's token or the client's disposal, whichever comes first.</summary>
internal readonly struct RequestBudget : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _callers;
    private readonly CancellationTokenRegistration _clients;

    public RequestBudget(TimeProvider time, TimeSpan timeout, CancellationToken callers, CancellationToken clients)
    {
        _source = Platform.CancelAfter(time, timeout);
        _callers = Link(_source, callers);
        _clients = Link(_source, clients);
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _callers.Dispose();
        _clients.Dispose();
        _source.Dispose();
    }

    private static CancellationTokenRegistration Link(CancellationTokenSource source, CancellationToken token)
    {
#if NET8_0_OR_GREATER
        return token.UnsafeRegister(static state => ((CancellationTokenSource)state!).CancelQuietly(), source);
#else
        return token.Register(static state => ((CancellationTokenSource)state!).CancelQuietly(), source);
#endif
    }
}
