using Microsoft.Extensions.Time.Testing;
using Statsig.Emulator.Tests.Control;

namespace Statsig.Emulator.Tests;

public sealed class ReloadTests : IAsyncLifetime
{
    private const string Body = """{"gateName":"new_checkout"}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("statsig-emulator-").FullName;
    private readonly FakeTimeProvider _time = new();
    private StatsigEmulator _emulator = null!;
    private EmulatorClient _client = null!;

    private string Rules => Path.Combine(_folder, "statsig.local.json");

    private string Manifest => Path.Combine(_folder, "statsig.manifest.json");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(Manifest, """{ "gates": { "new_checkout": {} } }""", Ct);
        _emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestPath = Manifest, RulesPath = Rules, TimeProvider = _time }, Ct);
        _client = new EmulatorClient(_emulator);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _emulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_rules_file_that_comes_changes_and_goes_is_seen_after_two_looks()
    {
        Assert.False(await CheckAsync());

        await File.WriteAllTextAsync(Rules, """{ "gates": { "new_checkout": true } }""", Ct);
        await LookUntilAsync(true);
        await File.WriteAllTextAsync(Rules, """{ "gates": { "new_checkout": { "value": false } } }""", Ct);
        await LookUntilAsync(false);
        await File.WriteAllTextAsync(Rules, """{ "gates": { "new_checkout": { "if": "everyone", "value": true } } }""", Ct);
        await LookUntilAsync(true);
        File.Delete(Rules);
        await LookUntilAsync(false);
    }

    [Fact]
    public async Task A_bad_file_leaves_the_last_good_state_and_says_so()
    {
        await File.WriteAllTextAsync(Rules, """{ "gates": { "new_checkout": true } }""", Ct);
        Assert.Empty(_emulator.Reload());

        await File.WriteAllTextAsync(Rules, "{ \"gates\": ", Ct);
        Assert.Contains(_emulator.Reload(), problem => problem.IsError && problem.File == Rules);
        Assert.True(await CheckAsync());

        await File.WriteAllTextAsync(Manifest, "{ \"gates\": { \"new_checkout\": { \"default\": 1 } } }", Ct);
        Assert.Contains(_emulator.Reload(), problem => problem.Message.StartsWith("STATSIG1002: ", StringComparison.Ordinal));
        Assert.True(await CheckAsync());

        File.Delete(Manifest);
        Assert.Contains(_emulator.Reload(), problem => problem.IsError);
        Assert.True(await CheckAsync());

        await File.WriteAllTextAsync(Manifest, """{ "gates": { "new_checkout": {}, "another": { "default": true } } }""", Ct);
        await File.WriteAllTextAsync(Rules, "{}", Ct);
        Assert.Empty(_emulator.Reload());
        Assert.False(await CheckAsync());
        Assert.True(await CheckAsync("another"));
    }

    [Fact]
    public async Task The_page_is_told_when_a_file_can_no_longer_be_read()
    {
        using var control = new ControlClient(_emulator);
        using var stream = await control.StreamAsync("log/stream");
        File.Delete(Manifest);
        _emulator.Reload();

        while (await stream.ReadLineAsync(Ct) is { } line && line != "event: state")
        {
        }

        var (_, state) = await control.SendAsync("GET", "flags");
        Assert.Contains("no manifest", Assert.Single(state.GetProperty("problems").EnumerateArray()).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_go_on_while_files_change()
    {
        using var stop = new CancellationTokenSource();
        var answered = 0;
        var asking = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await CheckAsync();
                Interlocked.Increment(ref answered);
            }
        })));
        for (var i = 0; i < 30; i++)
        {
            await File.WriteAllTextAsync(Rules, i % 3 == 2 ? "{" : $$"""{ "gates": { "new_checkout": {{(i % 2 == 0 ? "true" : "false")}} } }""", Ct);
            _emulator.Reload();
            var before = Volatile.Read(ref answered);
            while (Volatile.Read(ref answered) == before && !asking.IsCompleted)
            {
                await Task.Yield();
            }
        }

        await stop.CancelAsync();
        await asking;
        Assert.True(answered >= 30);
        Assert.All(_emulator.Log.Requests, request => Assert.Equal(200, request.StatusCode));
    }

    [Fact]
    public async Task Several_manifests_are_one_and_a_name_in_two_is_refused()
    {
        var second = Path.Combine(_folder, "second.statsig.manifest.json");
        await File.WriteAllTextAsync(second, """{ "gates": { "second": { "default": true } } }""", Ct);
        await using (var emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestPaths = [Manifest, second] }, Ct))
        {
            using var client = new EmulatorClient(emulator);
            Assert.Equal("default", (await client.PostAsync("check_gate", """{"gateName":"second"}""")).GetProperty("rule_id").GetString());
            Assert.Equal("default", (await client.PostAsync("check_gate", Body)).GetProperty("rule_id").GetString());
        }

        await File.WriteAllTextAsync(second, """{ "gates": { "new_checkout": {} } }""", Ct);
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestPaths = [Manifest, second] }, Ct));
        Assert.Contains("STATSIG1004", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>Lets the emulator look at its files until it answers as expected: the clock is the test's, the loop that it wakes is not.</summary>
    private async Task LookUntilAsync(bool expected)
    {
        do
        {
            _time.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
        }
        while (await CheckAsync() != expected);
    }

    private async Task<bool> CheckAsync(string name = "new_checkout") =>
        (await _client.PostAsync("check_gate", $$"""{"gateName":"{{name}}"}""")).GetProperty("value").GetBoolean();
}
