using Microsoft.Extensions.Time.Testing;

namespace Statsig.Runtime.Tests;

public sealed class KeySecrecyTests
{
    [Fact]
    public async Task No_text_that_the_runtime_makes_has_the_key_or_a_private_attribute()
    {
        var ct = TestContext.Current.CancellationToken;
        var time = new FakeTimeProvider();
        var logs = new CapturedLogs();
        var user = new StatsigUser("42") { PrivateAttributes = new Dictionary<string, object> { ["hidden"] = "private-value" } };
        using var handler = new StubHandler((request, _) => throw new HttpRequestException($"{request.Headers} private-value"));
        var options = TestOptions.For(new Uri("https://api.statsig.example/v1/"), logs, time);
        options.HttpHandler = handler;
        var client = new StatsigClient(options);
        var texts = new List<string> { options.ToString()!, client.ToString()!, user.ToString(), options.LoggerFactory!.ToString()! };
        var asking = client.GetConfigAsync("a_config", user, ct).AsTask();
        await time.AdvanceUntilAsync(asking, TimeSpan.FromMilliseconds(100));
        var evaluation = await asking;
        texts.Add(evaluation.ToString());
        texts.Add(evaluation.Error!.ToString());
        client.LogEvent(user, "seen");
        _ = client.FlushAsync(ct);
        while (!logs.WithId(11).Any())
        {
            await Task.Delay(5, ct);
        }

        texts.Add(Assert.ThrowsAny<ArgumentException>(() => client.LogEvent(user, "a;b")).ToString());
        await time.AdvanceUntilAsync(client.DisposeAsync().AsTask(), TimeSpan.FromSeconds(1));
        texts.Add(Assert.ThrowsAny<ObjectDisposedException>(() => client.LogEvent(user, "seen")).ToString());
        texts.AddRange(logs.Lines.Select(l => l.Text));
        Assert.Equal([1, 11, 14], logs.Lines.Select(l => l.EventId).Order());
        Assert.All(texts, text =>
        {
            Assert.DoesNotContain(TestOptions.Key, text, StringComparison.Ordinal);
            Assert.DoesNotContain("private-value", text, StringComparison.Ordinal);
        });
    }
}
