namespace Statsig.Emulator.Tests;

public class LogEventTests : EmulatorFixture
{
    private const string Body = """
        {"events":[
          {"eventName":"add_to_cart","value":29.99,"time":1616826986211,"user":{"userID":"42"},"metadata":{"item":"7"}},
          {"eventName":"seen","value":"banner","time":"2026-01-01T00:00:00Z"},
          {"eventName":"left"}
        ],"user":{"userID":"shared"}}
        """;

    [Fact]
    public async Task Events_are_kept_with_their_users()
    {
        await Client.PostAsync("log_event", Body);

        var events = await Emulator.Log.WaitForEventsAsync(3, TestContext.Current.CancellationToken);
        Assert.Equal(["add_to_cart", "seen", "left"], events.Select(e => e.Name));
        Assert.Equal(["42", "shared", "shared"], events.Select(e => e.UserId));
        Assert.Equal(29.99, events[0].Value.GetDouble());
        Assert.Equal("7", events[0].Json.GetProperty("metadata").GetProperty("item").GetString());
    }

    [Fact]
    public async Task Compressed_events_are_read()
    {
        using var response = await Client.SendAsync("log_event", "", request => request.Content = EmulatorClient.Gzip(Body));

        Assert.Equal(202, (int)response.StatusCode);
        Assert.Equal(3, Emulator.Log.Events.Count);
        Assert.Contains("add_to_cart", Assert.Single(Emulator.Log.Requests).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"events":[]}""")]
    [InlineData("""{"events":[1]}""")]
    [InlineData("""{"events":[{}]}""")]
    [InlineData("""{"events":[{"eventName":""}]}""")]
    [InlineData("""{"events":[{"eventName":"x","value":true}]}""")]
    [InlineData("""{"events":[{"eventName":"x","value":null}]}""")]
    [InlineData("""{"events":[{"eventName":"x","time":1.5}]}""")]
    [InlineData("""{"events":[{"eventName":"x","time":"yesterday"}]}""")]
    [InlineData("""{"events":[{"eventName":"x","metadata":{"a":1}}]}""")]
    [InlineData("""{"events":[{"eventName":"good"},{"eventName":"bad","user":1}]}""")]
    public async Task A_batch_with_anything_wrong_is_refused_whole(string body)
    {
        Assert.Equal(400, (int)(await Client.PostBadAsync("log_event", body)).Status);
        Assert.Empty(Emulator.Log.Events);
    }

    [Fact]
    public async Task The_newest_are_kept()
    {
        for (var i = 0; i < 8; i++)
        {
            await Client.PostAsync("log_event", $$"""{"events":[{"eventName":"event_{{i}}"}]}""");
        }

        // The fixture keeps five.
        Assert.Equal(["event_3", "event_4", "event_5", "event_6", "event_7"], Emulator.Log.Events.Select(e => e.Name));
        Emulator.Log.Clear();
        Assert.Empty(Emulator.Log.Events);
        Assert.Empty(Emulator.Log.Requests);
    }
}
