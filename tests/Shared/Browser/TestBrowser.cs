using Microsoft.Playwright;

namespace Statsig.Tests.Browser;

/// <summary>
/// Headless Chromium, the machine's own, as a fixture of test classes. Where there is none, tests that ask for a page are skipped and say so; with
/// <c>STATSIG_TESTS_NEED_BROWSER=1</c>, as in CI, they fail instead.
/// </summary>
public sealed class TestBrowser : IAsyncLifetime
{
    private const string PathVariable = "STATSIG_TESTS_BROWSER";
    private const string NeedVariable = "STATSIG_TESTS_NEED_BROWSER";

    /// <summary>No sandbox, since containers have none to offer; and nothing that calls the browser's maker.</summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly string[] Places =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (FindExecutable() is { } path)
        {
            // A machine that is busy is no fault of the page.
            Assertions.SetDefaultExpectTimeout(30_000);
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Headless = true, Args = Arguments });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a page in a profile of its own.</summary>
    /// <param name="change">Changes how, such as its size or color scheme.</param>
    public async Task<TestPage> OpenAsync(Action<BrowserNewContextOptions>? change = null)
    {
        if (_browser is null)
        {
            const string Reason = "No Chromium was found. Install it (Debian: apt-get install chromium) or name one in " + PathVariable + ".";
            Assert.False(Environment.GetEnvironmentVariable(NeedVariable) == "1", Reason);
            Assert.Skip(Reason);
        }

        var options = new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 } };
        change?.Invoke(options);
        var context = await _browser!.NewContextAsync(options);
        return new TestPage(context, await context.NewPageAsync());
    }

    private static string? FindExecutable()
    {
        var named = Environment.GetEnvironmentVariable(PathVariable);
        return string.IsNullOrEmpty(named) ? Array.Find(Places, File.Exists) : named;
    }
}
