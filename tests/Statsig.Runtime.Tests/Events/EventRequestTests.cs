using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Statsig.Tests.OpenApi;
using static Statsig.Runtime.Tests.EventServer;

namespace Statsig.Runtime.Tests;

public sealed class EventRequestTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Events_go_out_with_user_value_time_and_metadata_and_without_private_attributes()
    {
        var time = new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_000));
        await using var server = LoopbackServer.Answering(Accepted);
        var options = Options(server, time: time);
        options.Environment = "staging";
        await using var client = new StatsigClient(options);
        var metadata = new Dictionary<string, string> { ["sku"] = "A-1" };
        client.LogEvent(User, "add_to_cart", 29.99, metadata);
        metadata["sku"] = "changed later";
        time.Advance(TimeSpan.FromMilliseconds(250));
        client.LogEvent(User, "colour", "blue");
        client.LogEvent(User, "seen");
        client.LogEvent(User, "tagged", metadata: metadata);
        client.LogEvent(User, "nothing", null, metadata);
        client.LogEvent(User, "count", 3);
        await client.FlushAsync(Ct);

        var request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/v1/log_event"), (request.Method, request.Path));
        Assert.Empty(await OpenApiContract.CheckRequestAsync(request.Path, request.Text));
        Assert.Equal(TestOptions.Key, request.Headers["STATSIG-API-KEY"]);
        Assert.Equal("1700000000250", request.Headers["STATSIG-CLIENT-TIME"]);
        Assert.Equal("6", request.Headers["STATSIG-EVENT-COUNT"]);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal("gzip", request.Headers["Content-Encoding"]);
        const string UserJson = """{"userID":"42","email":"a@b.example","custom":{"plan":"pro"},"statsigEnvironment":{"tier":"staging"}}""";
        Assert.Equal(
            $$$"""
            {"events":[
            {"eventName":"add_to_cart","value":29.99,"time":1700000000000,"user":{{{UserJson}}},"metadata":{"sku":"A-1"}},
            {"eventName":"colour","value":"blue","time":1700000000250,"user":{{{UserJson}}}},
            {"eventName":"seen","time":1700000000250,"user":{{{UserJson}}}},
            {"eventName":"tagged","time":1700000000250,"user":{{{UserJson}}},"metadata":{"sku":"changed later"}},
            {"eventName":"nothing","time":1700000000250,"user":{{{UserJson}}},"metadata":{"sku":"changed later"}},
            {"eventName":"count","value":3,"time":1700000000250,"user":{{{UserJson}}}}
            ],"statsigMetadata":{"sdkType":"statsig-generators-dotnet","sdkVersion":"0.1.0"}}
            """.ReplaceLineEndings(string.Empty),
            request.Text);
    }

    [Fact]
    public async Task Lone_surrogates_are_replaced()
    {
        await using var server = LoopbackServer.Answering(Accepted);
        await using var client = new StatsigClient(Options(server));
        client.LogEvent(new StatsigUser("\ud800"), "na\udc00me", "v\ud800", new Dictionary<string, string> { ["k\ud800"] = "m\udfff" });
        await client.FlushAsync(Ct);
        var sent = server.Requests[0].Json.GetProperty("events")[0];
        Assert.Equal("na\ufffdme", sent.GetProperty("eventName").GetString());
        Assert.Equal("v\ufffd", sent.GetProperty("value").GetString());
        Assert.Equal("m\ufffd", sent.GetProperty("metadata").GetProperty("k\ufffd").GetString());
    }

    [Theory]
    [InlineData('\\', "'\\'")]
    [InlineData('[', "'['")]
    [InlineData(']', "']'")]
    [InlineData('{', "'{'")]
    [InlineData('}', "'}'")]
    [InlineData('<', "'<'")]
    [InlineData('>', "'>'")]
    [InlineData('#', "'#'")]
    [InlineData('=', "'='")]
    [InlineData(';', "';'")]
    [InlineData('&', "'&'")]
    [InlineData('$', "'$'")]
    [InlineData('%', "'%'")]
    [InlineData('|', "'|'")]
    [InlineData('\0', "NUL")]
    [InlineData('\n', "LF")]
    [InlineData('\r', "CR")]
    public async Task A_name_that_Statsig_would_drop_is_refused_at_the_call(char character, string shown)
    {
        await using var server = LoopbackServer.Answering(Accepted);
        await using var client = new StatsigClient(Options(server));
        var exception = Assert.Throws<ArgumentException>(() => client.LogEvent(User, $"add{character}to"));
        Assert.Equal("eventName", exception.ParamName);
        Assert.Contains($"has the character {shown} at index 3;", exception.Message, StringComparison.Ordinal);
        await client.FlushAsync(Ct);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Misuse_is_refused_at_the_call()
    {
        await using var server = LoopbackServer.Answering(Accepted);
        await using var client = new StatsigClient(Options(server));
        Assert.Throws<ArgumentNullException>(() => client.LogEvent(User, null!));
        Assert.Throws<ArgumentException>(() => client.LogEvent(User, string.Empty));
        Assert.Equal("user", Assert.Throws<ArgumentNullException>(() => client.LogEvent(null!, "seen")).ParamName);
        Assert.Equal("value", Assert.Throws<ArgumentException>(() => client.LogEvent(User, "seen", double.NaN)).ParamName);
        Assert.Throws<ArgumentException>(() => client.LogEvent(User, "seen", double.NegativeInfinity));
        client.Log("Ünïcode ‼ is fine: /()@!?*'\"~^");
        await client.FlushAsync(Ct);
        Assert.Equal(["Ünïcode ‼ is fine: /()@!?*'\"~^"], Assert.Single(server.Requests).EventNames);
    }

    [Fact]
    public async Task A_batch_stays_under_five_megabytes_before_gzip()
    {
        await using var server = LoopbackServer.Answering(Accepted);
        await using var client = new StatsigClient(Options(server));
        var large = new string('x', 1_500_000);
        for (var i = 0; i < 10; i++)
        {
            client.LogEvent(User, i.ToString(CultureInfo.InvariantCulture), large);
        }

        await client.FlushAsync(Ct);
        Assert.All(server.Requests, request => Assert.InRange(request.Text.Length, 1, 5_000_000));
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], server.Requests.SelectMany(r => r.EventNames));
        Assert.All(server.Requests, request => Assert.Equal(JsonValueKind.Object, request.Json.GetProperty("statsigMetadata").ValueKind));
        Assert.Equal(0, client.DroppedEvents);
    }

    [Fact]
    public async Task One_event_over_that_is_dropped_alone()
    {
        var logs = new CapturedLogs();
        await using var server = LoopbackServer.Answering(Accepted);
        await using var client = new StatsigClient(Options(server, logs));
        client.LogEvent(User, "before");
        client.LogEvent(User, "huge", new string('x', 5_100_000));
        client.LogEvent(User, "after");
        await client.FlushAsync(Ct);
        Assert.Equal(["before", "after"], server.Requests.SelectMany(r => r.EventNames));
        Assert.Equal(1, client.DroppedEvents);
        Assert.Single(logs.WithId(13));
    }
}
