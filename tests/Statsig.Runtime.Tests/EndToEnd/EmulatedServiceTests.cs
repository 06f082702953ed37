using Statsig.Emulator;

namespace Statsig.Runtime.Tests;

/// <summary>What only a server may ask, and ranked lists, against the emulator: two readings of the API that share no code.</summary>
public sealed class EmulatedServiceTests : IAsyncLifetime
{
    private const string Rules = """
        {
          "gates": { "new_checkout": { "if": { "idList": "staff" }, "value": true } },
          "rankedLists": { "bandit": [ { "name": "low", "score": 0.25 }, { "name": "high", "value": { "a": 1 }, "ruleId": "r1", "score": 0.75 } ] }
        }
        """;

    private StatsigEmulator _emulator = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private StatsigOptions Options => new()
    {
        ApiKey = _emulator.ApiKey,
        ApiBaseAddress = _emulator.BaseAddress,
        EventsBaseAddress = _emulator.BaseAddress,
        Timeout = TimeSpan.FromMinutes(1),
    };

    public async ValueTask InitializeAsync() => _emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { RulesText = Rules }, Ct);

    public async ValueTask DisposeAsync() => await _emulator.DisposeAsync();

    [Fact]
    public async Task An_id_list_is_updated_and_decides()
    {
        using var server = new StatsigServerApi(Options);
        await using var client = new StatsigClient(Options);
        Assert.False(await client.CheckGateAsync("new_checkout", new StatsigUser("1"), Ct));

        await server.UpdateIdListAsync("staff", ["1", "2"], ["3"], Ct);

        Assert.Equal(["1", "2"], _emulator.IdLists["staff"]);
        Assert.True(await client.CheckGateAsync("new_checkout", new StatsigUser("2"), Ct));
    }

    [Fact]
    public async Task A_report_is_exported_and_downloaded()
    {
        using var server = new StatsigServerApi(Options);
        var export = await server.ExportReportAsync(StatsigReport.FirstExposures, Ct);
        using var http = new HttpClient();

        Assert.StartsWith("name,type,group,", await http.GetStringAsync(export.Address, Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ranked_list_comes_best_first()
    {
        await using var client = new StatsigClient(Options);

        var list = (await client.GetRankedListAsync("bandit", new StatsigUser("1"), Ct)).Value;

        Assert.Equal(["high", "low"], list.Select(variant => variant.Name));
        Assert.Equal(["r1", null], list.Select(variant => variant.RuleId));
    }
}
