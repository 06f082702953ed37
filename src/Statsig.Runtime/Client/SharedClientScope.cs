using System.ComponentModel;

namespace Statsig.Runtime;

/// <summary>
/// Puts another client in the shared one's place, for the code that runs from here on until the scope is disposed, also in what it awaits and starts;
/// not for anybody else. For Statsig.Testing, which makes scopes of fakes.
/// </summary>
/// <remarks>
/// Scopes may be nested and disposed in any order. Like any <see cref="AsyncLocal{T}"/>, a scope that is begun in an asynchronous method ends with that
/// method for its caller.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SharedClientScope : IDisposable
{
    private readonly SharedClientScope? _outer;
    private readonly IStatsigClient _client;
    private volatile bool _disposed;

    /// <summary>Begins a scope.</summary>
    /// <param name="client">The client that <see cref="StatsigClient.Shared"/> gives in it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public SharedClientScope(IStatsigClient client)
    {
        Guard.NotNull(client);
        _client = client;
        _outer = SharedClient.Scope;
        SharedClient.Scope = this;
    }

    /// <summary>The client of the innermost scope that lives; null when there is none.</summary>
    internal static IStatsigClient? Find(SharedClientScope? scope)
    {
        while (scope is { _disposed: true })
        {
            scope = scope._outer;
        }

        return scope?._client;
    }

    /// <summary>Ends the scope, also for what was started in it and still runs.</summary>
    public void Dispose()
    {
        _disposed = true;
        if (ReferenceEquals(SharedClient.Scope, this))
        {
            SharedClient.Scope = _outer;
        }
    }
}
