using System.Text.Json;

namespace Statsig.Emulator.Tests.Control;

public sealed class ControlApiTests : EmulatorFixture, IDisposable
{
    private ControlClient? _control;

    protected override string Manifest => """
        {
          "gates": { "new checkout": { "description": "One page.", "owner": "payments", "tags": ["a"], "lifecycle": "stale", "staleReason": "STALE_ALL_TRUE", "expires": "2027-01-31" } },
          "configs": { "limits": { "schema": { "properties": { "max": { "type": "integer", "maximum": 99 } } }, "default": { "max": 20 } } },
          "experiments": { "button_test": { "groups": { "Control": {}, "Blue": { "color": "blue" } }, "layer": "page" } },
          "layers": { "page": {} }
        }
        """;

    protected override string Rules => """{ "gates": { "new checkout": { "id": "a", "if": [ { "ids": ["1"] }, { "percent": 50 } ], "value": true } } }""";

    private ControlClient Control => _control ??= new ControlClient(Emulator);

    public void Dispose() => _control?.Dispose();

    [Fact]
    public async Task The_state_has_every_flag_with_what_decides_its_answers()
    {
        Emulator.OverrideGate("new checkout", true, userId: "7");
        var (_, state) = await Control.SendAsync("GET", "flags");

        Assert.Equal(["new checkout", "limits", "button_test", "page"], state.GetProperty("flags").EnumerateArray().Select(flag => flag.GetProperty("name").GetString()));
        Assert.Equal(
            """
            {"kind":"gate","name":"new checkout","description":"One page.","owner":"payments","tags":["a"],"idType":"userID","lifecycle":"stale","staleReason":"STALE_ALL_TRUE","expires":"2027-01-31","default":false,"groups":[],"forced":[{"id":"7","value":true}],"rules":[{"id":"a","condition":"ID is 1 and 50 % of IDs","value":true}]}
            """,
            state.GetProperty("flags")[0].GetRawText());
        Assert.Equal("""{"properties":{"max":{"type":"integer","maximum":99}}}""", state.GetProperty("flags")[1].GetProperty("schema").GetRawText().Replace(" ", "", StringComparison.Ordinal));

        var (_, one) = await Control.SendAsync("GET", "flags/gate/new%20checkout");
        Assert.Equal(state.GetProperty("flags")[0].GetRawText(), one.GetRawText());
        Assert.Equal(404, (int)(await Control.SendAsync("GET", "flags/gate/limits")).Status);
        Assert.Equal(404, (int)(await Control.SendAsync("GET", "flags/nothing/limits")).Status);
    }

    [Fact]
    public async Task Values_are_forced_and_taken_back_for_everyone_and_for_ids()
    {
        Assert.Equal(200, (int)(await Control.SendAsync("PUT", "overrides/gate/new%20checkout", """{"value":true}""")).Status);
        await Control.SendAsync("PUT", "overrides/gate/new%20checkout", """{"value":false,"id":"7"}""");
        await Control.SendAsync("PUT", "overrides/config/limits", """{"value":{"max":99}}""");
        await Control.SendAsync("PUT", "overrides/experiment/button_test", """{"group":"Blue"}""");
        await Control.SendAsync("PUT", "overrides/layer/page", """{"value":{"a":1},"experiment":"button_test"}""");

        Assert.Equal((true, false), (await CheckAsync("1"), await CheckAsync("7")));
        Assert.Equal("""{"max":99}""", (await Client.PostAsync("get_config", """{"configName":"limits"}""")).GetProperty("value").GetRawText());
        Assert.Equal("Blue", (await Client.PostAsync("get_config", """{"configName":"button_test"}""")).GetProperty("group_name").GetString());
        Assert.Equal("button_test", (await Client.PostAsync("get_layer", """{"layerName":"page"}""")).GetProperty("allocatedExperimentName").GetString());

        await Control.SendAsync("DELETE", "overrides/gate/new%20checkout?id=");
        Assert.Equal((false, false), (await CheckAsync("2"), await CheckAsync("7")));
        Assert.Single((await Control.SendAsync("GET", "flags/gate/new%20checkout")).Body.GetProperty("forced").EnumerateArray());
        await Control.SendAsync("DELETE", "overrides/gate/new%20checkout");
        Assert.Empty((await Control.SendAsync("GET", "flags/gate/new%20checkout")).Body.GetProperty("forced").EnumerateArray());
        Assert.Equal(204, (int)(await Control.SendAsync("DELETE", "overrides")).Status);
        Assert.Equal("""{"max":20}""", (await Client.PostAsync("get_config", """{"configName":"limits"}""")).GetProperty("value").GetRawText());
    }

    [Theory]
    [InlineData("gate/new%20checkout", """{"value":1}""", 400, null, "true or false")]
    [InlineData("gate/unknown", """{"value":true}""", 404, null, "no such flag")]
    [InlineData("config/limits", "{}", 400, null, "'value'")]
    [InlineData("config/limits", """{"value":[]}""", 400, null, "must be an object")]
    [InlineData("config/limits", """{"value":{"max":100}}""", 400, "max", "99")]
    [InlineData("config/limits", """{"valeu":{}}""", 400, null, "valeu")]
    [InlineData("config/limits", "{", 400, null, "not what this takes")]
    [InlineData("config/limits", "null", 400, null, "null")]
    [InlineData("experiment/button_test", """{"group":"Red"}""", 400, null, "no group 'Red'")]
    [InlineData("experiment/button_test", "{}", 400, null, "'group'")]
    public async Task What_cannot_be_forced_is_told_why(string flag, string body, int status, string? property, string expected)
    {
        var (answered, error) = await Control.SendAsync("PUT", "overrides/" + flag, body);

        Assert.Equal(status, (int)answered);
        Assert.Contains(expected, error.GetProperty("error").GetString(), StringComparison.Ordinal);
        if (property is not null)
        {
            Assert.Equal(property, Assert.Single(error.GetProperty("faults").EnumerateArray()).GetProperty("property").GetString());
        }
    }

    [Theory]
    [InlineData("PUT", "overrides/config/limits", """{"value":{"max":1}}""")]
    [InlineData("POST", "faults", """[{"kind":"reset"}]""")]
    [InlineData("POST", "overrides/save", "{}")]
    public async Task A_body_of_a_type_that_forms_can_send_is_refused(string method, string path, string body) =>
        Assert.Equal(415, (int)(await Control.SendAsync(method, path, body, "text/plain")).Status);

    [Fact]
    public async Task The_log_is_queried_and_cleared()
    {
        await Client.PostAsync("check_gate", """{"gateName":"new checkout","user":{"userID":"42"}}""");
        await Client.PostAsync("log_event", """{"events":[{"eventName":"buy","value":2,"user":{"userID":"43"}}]}""");
        var (_, all) = await Control.SendAsync("GET", "log");

        Assert.Equal(["check", "exposure", "request", "event", "request"], Types(all));
        var check = all.GetProperty("entries")[0];
        Assert.Equal(("gate", "new checkout", "42", false, true), (Text(check, "kind"), Text(check, "name"), Text(check, "user"), check.GetProperty("value").GetBoolean(), check.GetProperty("exposed").GetBoolean()));
        Assert.Equal(["check", "exposure"], Types((await Control.SendAsync("GET", "log?user=42")).Body));
        Assert.Equal(["event"], Types((await Control.SendAsync("GET", "log?type=event&name=buy")).Body));
        Assert.Equal(["check"], Types((await Control.SendAsync("GET", "log?limit=1")).Body));
        var last = all.GetProperty("last").GetInt64();
        Assert.Empty(Types((await Control.SendAsync("GET", $"log?after={last}")).Body));
        Assert.Equal(400, (int)(await Control.SendAsync("GET", "log?after=x")).Status);

        Assert.Equal(204, (int)(await Control.SendAsync("DELETE", "log")).Status);
        Assert.Empty(Emulator.Log.Requests);
        Assert.Empty(Emulator.Log.Checks);
    }

    [Fact]
    public async Task Whoever_follows_the_log_misses_nothing_of_what_comes_at_once()
    {
        const int Writers = 8, Posts = 150;
        await using var emulator = await StatsigEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = new EmulatorClient(emulator);
        using var control = new ControlClient(emulator);
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < Posts; i++)
            {
                await client.PostAsync("log_event", """{"events":[{"eventName":"one"}]}""");
            }
        })));
        var seen = new List<long>();
        long last = 0;
        for (var isLast = false; !isLast;)
        {
            isLast = writing.IsCompleted;
            var log = (await control.SendAsync("GET", $"log?after={last}")).Body;
            seen.AddRange(log.GetProperty("entries").EnumerateArray().Select(static entry => entry.GetProperty("sequence").GetInt64()));
            last = log.GetProperty("last").GetInt64();
        }

        await writing;
        Assert.Equal(Enumerable.Range(1, 2 * Writers * Posts).Select(static number => (long)number), seen);
    }

    [Fact]
    public async Task The_stream_goes_on_where_it_was_left_and_says_when_flags_change()
    {
        await Client.PostAsync("log_event", """{"events":[{"eventName":"one"},{"eventName":"two"}]}""");
        string id;
        using (var stream = await Control.StreamAsync("log/stream"))
        {
            id = (await NextAsync(stream, "one")).Id;
        }

        using var again = await Control.StreamAsync("log/stream", id);
        Assert.Contains("\"two\"", (await NextAsync(again, "event")).Data, StringComparison.Ordinal);
        Emulator.OverrideGate("new checkout", true);
        await NextAsync(again, "state");

        // The number of an entry of another emulator says nothing here.
        using var foreign = await Control.StreamAsync("log/stream", "00000000-9999");
        await NextAsync(foreign, "one");
    }

    [Fact]
    public async Task Faults_are_asked_for_and_taken_back()
    {
        var (status, faults) = await Control.SendAsync("POST", "faults", """
            [ { "kind": "status", "status": 503, "path": "/v1/check_gate", "count": 1, "retryAfterSeconds": 2, "body": "{}" },
              { "kind": "delay", "delayMs": 0 }, { "kind": "drip", "bytes": 3, "delayMs": 0, "path": "/v1/log_event" } ]
            """);

        Assert.Equal((201, 3), ((int)status, faults.GetArrayLength()));
        Assert.Equal(503, (int)(await Client.SendAsync("check_gate", """{"gateName":"new checkout"}""")).StatusCode);
        await Client.PostAsync("check_gate", """{"gateName":"new checkout"}""");
        Assert.Equal(2, (await Control.SendAsync("GET", "faults")).Body.GetArrayLength());
        Assert.Equal(204, (int)(await Control.SendAsync("DELETE", "faults")).Status);
        Assert.Empty(Emulator.Faults);
    }

    [Theory]
    [InlineData("""[{"kind":"explode"}]""", "'kind'")]
    [InlineData("""[{"kind":"status"}]""", "'status'")]
    [InlineData("""[{"kind":"status","status":99}]""", "'status'")]
    [InlineData("""[{"kind":"delay"}]""", "'delayMs'")]
    [InlineData("""[{"kind":"delay","delayMs":-1}]""", "'delayMs'")]
    [InlineData("""[{"kind":"drip","delayMs":1}]""", "'bytes'")]
    [InlineData("""[{"kind":"cutOff","bytes":-1}]""", "'bytes'")]
    [InlineData("""[{"kind":"reset","count":0}]""", "'count'")]
    [InlineData("""[{"kind":"reset","path":"check_gate"}]""", "'path'")]
    [InlineData("""[{"kind":"reset"},{"kind":"status","status":503,"retryAfterSeconds":-1}]""", "'retryAfterSeconds'")]
    [InlineData("""{"kind":"reset"}""", "not what this takes")]
    public async Task Faults_that_cannot_be_are_told_why_and_none_of_the_list_is_taken(string body, string expected)
    {
        var (status, error) = await Control.SendAsync("POST", "faults", body);

        Assert.Equal(400, (int)status);
        Assert.Contains(expected, error.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Empty(Emulator.Faults);
    }

    [Fact]
    public async Task Without_a_file_there_is_nowhere_to_save_to()
    {
        var (status, error) = await Control.SendAsync("POST", "overrides/save", "{}");

        Assert.Equal(409, (int)status);
        Assert.Contains("nowhere", error.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    private static async Task<(string Id, string Data)> NextAsync(StreamReader stream, string wanted)
    {
        var id = "";
        while (await stream.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                id = line[4..];
            }

            if (line == "event: " + wanted)
            {
                return (id, "");
            }

            if (line.StartsWith("data: ", StringComparison.Ordinal) && line.Contains($"\"{wanted}\"", StringComparison.Ordinal))
            {
                return (id, line);
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }

    private static IEnumerable<string?> Types(JsonElement log) => log.GetProperty("entries").EnumerateArray().Select(entry => Text(entry, "type"));

    private static string? Text(JsonElement value, string name) => value.GetProperty(name).GetString();

    private async Task<bool> CheckAsync(string userId) =>
        (await Client.PostAsync("check_gate", $$"""{"gateName":"new checkout","user":{"userID":"{{userId}}"} }""")).GetProperty("value").GetBoolean();
}
