using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Statsig.Tests.Browser;

/// <summary>A page of a browser, and all that went wrong in it.</summary>
public sealed class TestPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<string> _expected = new();

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

    /// <summary>Takes a fault as meant.</summary>
    /// <param name="part">What its text contains.</param>
    public void ExpectFault(string part) => _expected.Enqueue(part);

    /// <summary>Requires that nothing went wrong but what was meant to.</summary>
    public void AssertNoFaults() =>
        Assert.DoesNotContain(_faults, fault => !_expected.Any(part => fault.Contains(part, StringComparison.Ordinal)));

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
