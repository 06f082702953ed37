using Microsoft.Extensions.Logging;

namespace Statsig.Emulator.Tests.Control;

/// <summary>An emulator whose overrides are saved to a file.</summary>
internal sealed class SavedEmulator : IAsyncDisposable
{
    private const string Manifest = """
        {
          "gates": { "a_gate": {}, "b_gate": {}, "by_device": { "idType": "deviceID" } },
          "configs": { "limits": { "schema": { "properties": { "max": { "type": "integer" } } } } },
          "experiments": { "test": { "groups": { "A": { "color": "a" }, "B": { "color": "b" } } } },
          "layers": { "page": {} }
        }
        """;

    private readonly SaveFolder _folder;
    private readonly EmulatorClient _client;

    private SavedEmulator(StatsigEmulator server, SaveFolder folder)
    {
        Server = server;
        _folder = folder;
        _client = new EmulatorClient(server);
        Control = new ControlClient(server);
    }

    public StatsigEmulator Server { get; }

    public ControlClient Control { get; }

    public static async Task<SavedEmulator> StartAsync(SaveFolder folder, ILoggerFactory? loggers = null)
    {
        var options = new StatsigEmulatorOptions { ManifestText = Manifest, RulesPath = folder.Rules, LoggerFactory = loggers };
        return new SavedEmulator(await StatsigEmulator.StartAsync(options, TestContext.Current.CancellationToken), folder);
    }

    /// <summary>Writes the rules, which have no fault.</summary>
    public void Write(string rules)
    {
        File.WriteAllText(_folder.Rules, rules);
        Assert.Empty(Server.Reload());
    }

    /// <summary>Saves, as the page does.</summary>
    /// <returns>How many overrides were saved.</returns>
    public async Task<int> SaveAsync()
    {
        var (status, saved) = await Control.SendAsync("POST", "overrides/save", "{}");
        Assert.True((int)status == 200, saved.ToString());
        Assert.Equal(_folder.Rules, saved.GetProperty("path").GetString());
        return saved.GetProperty("count").GetInt32();
    }

    /// <summary>What is forced, and for whom.</summary>
    public async Task<IReadOnlyList<string>> ForcedAsync()
    {
        var (_, state) = await Control.SendAsync("GET", "flags");
        return [.. state.GetProperty("flags").EnumerateArray().SelectMany(static flag => flag.GetProperty("forced").EnumerateArray().Select(
            forced => $"{flag.GetProperty("name").GetString()}: {(forced.TryGetProperty("id", out var id) ? id.GetString() : "everyone")}"))];
    }

    public Task<string> CheckAsync(string gate, string userId) => AskAsync("check_gate", $$"""{"gateName":"{{gate}}","user":{"userID":"{{userId}}"} }""");

    /// <summary>The rules that answer many users.</summary>
    public async Task<IReadOnlyList<string>> RuleIdsAsync(string gate, int users)
    {
        var result = new List<string>();
        for (var i = 0; i < users; i++)
        {
            var answer = await _client.PostUncheckedAsync("check_gate", $$"""{"gateName":"{{gate}}","user":{"userID":"user-{{i}}"} }""");
            result.Add(answer.GetProperty("rule_id").GetString()!);
        }

        return result;
    }

    /// <summary>What all flags answer some users, rule IDs aside.</summary>
    public async Task<IReadOnlyList<string>> AnswersAsync()
    {
        var result = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            var user = $$"""{"userID":"{{i}}","customIDs":{"deviceID":"device-{{i + 1}}"} }""";
            foreach (var gate in new[] { "a_gate", "b_gate", "by_device" })
            {
                var answer = await _client.PostUncheckedAsync("check_gate", $$"""{"gateName":"{{gate}}","user":{{user}} }""");
                result.Add($"{gate} {i}: {answer.GetProperty("value")}");
            }

            foreach (var config in new[] { "limits", "test" })
            {
                var answer = await _client.PostUncheckedAsync("get_config", $$"""{"configName":"{{config}}","user":{{user}} }""");
                result.Add($"{config} {i}: {answer.GetProperty("value")} {answer.GetProperty("group_name")}");
            }
        }

        return result;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        Control.Dispose();
        await Server.DisposeAsync();
    }

    private async Task<string> AskAsync(string path, string body) => (await _client.PostAsync(path, body)).GetRawText();
}
