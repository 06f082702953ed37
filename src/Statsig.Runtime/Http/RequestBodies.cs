namespace Statsig.Runtime;

/// <summary>Lends the bodies of requests, and keeps them for the next ones where it is safe.</summary>
internal sealed class RequestBodies
{
    private readonly Pool<RequestBody>? _pool;

    /// <param name="reuse">
    /// Whether a body that was sent is used again. Only for the framework's own handlers: any other may still look at a body when the answer is there.
    /// </param>
    public RequestBodies(bool reuse)
    {
        _pool = reuse ? new Pool<RequestBody>() : null;
    }

    public RequestBody Rent() => _pool?.TryRent() ?? new RequestBody(_pool);
}
