using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Statsig.Tests.Browser;

/// <summary>A page of a browser, and all that went wrong in it.</summary>
public sealed class TestPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults = new();

    internal TestPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                _faults.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => _faults.Enqueue(error);
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, and exceptions that no script caught. A content security policy that is broken is among them.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Requires that nothing went wrong.</summary>
    public void AssertNoFaults() => Assert.Empty(_faults);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
