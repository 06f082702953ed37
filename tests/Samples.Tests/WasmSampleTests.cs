using System.Collections.Concurrent;
using Microsoft.Playwright;
using Statsig.Emulator;
using Statsig.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Samples.Tests;

/// <summary>The shop that runs in the browser, in a real one.</summary>
public sealed class WasmSampleTests(TestBrowser browser) : IClassFixture<TestBrowser>, IAsyncLifetime
{
    private static readonly LocatorAssertionsToHaveTextOptions Patient = new() { Timeout = 60_000 };

    private StatsigEmulator _emulator = null!;
    private RunningSample _sample = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestPath = Path.Combine(DotnetCommand.RepositoryRoot, "statsig.manifest.json") });
        _sample = await RunningSample.StartAsync("Checkout.Wasm");
    }

    [Fact]
    public async Task The_page_follows_the_gate_with_one_check_and_sends_its_events()
    {
        await using var test = await OpenAsync("client-emulator");
        var sent = new ConcurrentQueue<IRequest>();
        test.Page.Request += (_, request) => sent.Enqueue(request);

        await test.Page.GotoAsync(_sample.Address);
        await Expect(test.Page.Locator("#state")).ToHaveTextAsync("The new checkout is off.", Patient);
        await Expect(test.Page.Locator("#buy")).ToHaveTextAsync("To the counter");
        await Expect(test.Page.Locator("#banner")).ToHaveTextAsync("Welcome");

        // Two components ask the gate.
        var posts = sent.Where(request => request.Method == "POST").Select(request => request.Url).ToList();
        Assert.Single(posts, url => url.EndsWith("/v1/check_gate", StringComparison.Ordinal));
        Assert.Single(_emulator.Log.Requests, request => request.Path == "/v1/check_gate");

        _emulator.OverrideGate("new_checkout", true);
        await test.Page.ReloadAsync();
        await Expect(test.Page.Locator("#state")).ToHaveTextAsync("The new checkout is on.", Patient);
        await Expect(test.Page.Locator("#buy")).ToHaveTextAsync("Buy now");

        await test.Page.Locator("#buy").ClickAsync();
        await Expect(test.Page.Locator("#bought")).ToHaveTextAsync("Thank you.", Patient);
        Assert.Equal("buy_clicked", Assert.Single(_emulator.Log.Events).Name);

        // A browser has no gzip for requests.
        var events = Assert.Single(_emulator.Log.Requests, request => request.Path == "/v1/log_event");
        Assert.DoesNotContain(events.Headers.Keys, name => name.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase));
        test.AssertNoFaults();
    }

    [Fact]
    public async Task A_server_secret_is_refused_in_the_browser_and_not_repeated()
    {
        const string Secret = "secret-AbCdEfGh0123456789";
        await using var test = await OpenAsync(Secret);
        var refused = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        test.Page.Console += (_, message) =>
        {
            if (message.Text.Contains("server secret", StringComparison.Ordinal))
            {
                refused.TrySetResult(message.Text);
            }
        };

        await test.Page.GotoAsync(_sample.Address);
        var words = await refused.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Contains("everyone can read it", words, StringComparison.Ordinal);
        Assert.DoesNotContain(test.Faults, fault => fault.Contains(Secret, StringComparison.Ordinal));
        Assert.Empty(_emulator.Log.Requests);
    }

    public async ValueTask DisposeAsync()
    {
        if (_sample is not null)
        {
            await _sample.DisposeAsync();
        }

        await _emulator.DisposeAsync();
    }

    /// <summary>Opens a page whose configuration leads to the test's emulator in the place of the sample's.</summary>
    private async Task<TestPage> OpenAsync(string key)
    {
        var test = await browser.OpenAsync();
        await test.Page.RouteAsync("**/appsettings.json", route => route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "application/json",
            Body = $$"""{ "Statsig": { "ApiKey": "{{key}}", "ApiBaseAddress": "{{_emulator.BaseAddress}}", "EventsBaseAddress": "{{_emulator.BaseAddress}}" } }""",
        }));
        return test;
    }
}
