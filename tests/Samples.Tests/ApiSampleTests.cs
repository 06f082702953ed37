using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Statsig.Emulator;
using Statsig.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace Samples.Tests;

/// <summary>The web API with its pages, as a process, and in a real browser.</summary>
public sealed class ApiSampleTests(TestBrowser browser) : IClassFixture<TestBrowser>, IAsyncLifetime
{
    private StatsigEmulator _emulator = null!;

    public async ValueTask InitializeAsync() =>
        _emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestPath = Path.Combine(DotnetCommand.RepositoryRoot, "statsig.manifest.json") });

    [Fact]
    public async Task The_page_shows_the_gate_with_one_check_and_changes_with_it()
    {
        await using var sample = await StartAsync();
        await using (var visitor = await browser.OpenAsync())
        {
            await visitor.Page.GotoAsync(sample.Address);
            await Expect(visitor.Page.Locator("#state")).ToHaveTextAsync("The new checkout is off.");
            await Expect(visitor.Page.Locator("#button")).ToHaveTextAsync("Buy at the counter");
            Assert.Single(_emulator.Log.Requests, request => request.Path == "/v1/check_gate");
            Assert.Equal(404, (await visitor.Page.Context.APIRequest.GetAsync(sample.Address + "/checkout")).Status);
            visitor.AssertNoFaults();
        }

        _emulator.OverrideGate("new_checkout", true);
        await using var next = await browser.OpenAsync();
        await next.Page.GotoAsync(sample.Address);
        await Expect(next.Page.Locator("#state")).ToHaveTextAsync("The new checkout is on.");
        await next.Page.GetByText("To the new checkout").ClickAsync();
        await Expect(next.Page.Locator("#limit")).ToHaveTextAsync("At most 20 items.");
        next.AssertNoFaults();
    }

    [Fact]
    public async Task The_API_is_described_healthy_gated_and_logs_events()
    {
        await using var sample = await StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(sample.Address) };
        var cancellation = TestContext.Current.CancellationToken;

        var description = await client.GetFromJsonAsync<JsonElement>("/openapi/v1.json", cancellation);
        Assert.True(description.GetProperty("paths").GetProperty("/api/orders").GetProperty("post").GetProperty("responses").TryGetProperty("404", out _));
        Assert.Equal("Healthy", await client.GetStringAsync("/health", cancellation));
        Assert.Equal(20, (await client.GetFromJsonAsync<JsonElement>("/api/settings", cancellation)).GetProperty("maxItems").GetInt32());

        using var closed = await client.PostAsJsonAsync("/api/orders", new { items = 2, total = 29.99 }, cancellation);
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);

        _emulator.OverrideGate("new_checkout", true);
        using var another = new HttpClient { BaseAddress = client.BaseAddress };
        using var open = await another.PostAsJsonAsync("/api/orders", new { items = 2, total = 29.99 }, cancellation);
        Assert.Equal(HttpStatusCode.Created, open.StatusCode);
        Assert.Equal("order_placed", Assert.Single(await _emulator.Log.WaitForEventsAsync(1, cancellation)).Name);
    }

    [Fact]
    public async Task Without_a_key_it_brings_its_own_emulator()
    {
        await using var sample = await RunningSample.StartAsync("Checkout.Api");
        using var client = new HttpClient();

        Assert.Contains("The new checkout is off.", await client.GetStringAsync(sample.Address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();

    private Task<RunningSample> StartAsync() => RunningSample.StartAsync(
        "Checkout.Api",
        ("Statsig__ApiKey", "secret-emulator"),
        ("Statsig__ApiBaseAddress", _emulator.BaseAddress.AbsoluteUri),
        ("Statsig__EventsBaseAddress", _emulator.BaseAddress.AbsoluteUri),
        ("Statsig__EventFlushInterval", "00:00:00.2"));
}
