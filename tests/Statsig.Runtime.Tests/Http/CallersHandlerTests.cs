using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace Statsig.Runtime.Tests;

public sealed class CallersHandlerTests
{
    private static readonly StatsigUser User = new("42");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_used_and_not_disposed()
    {
        using var handler = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"name":"ab","value":true}""") }));
        await using (var client = Client(handler))
        {
            Assert.True(await client.CheckGateAsync("ab", User, Ct));
        }

        Assert.False(handler.IsDisposed);
    }

    [Fact]
    public async Task Whatever_it_throws_is_an_error_that_repeats_nothing_of_it()
    {
        using var handler = new StubHandler((request, _) => throw new InvalidTimeZoneException($"key {string.Join(',', request.Headers.GetValues("STATSIG-API-KEY"))}"));
        await using var client = Client(handler);
        var error = (await client.GetConfigAsync("ab", User, Ct)).Error!;
        Assert.Equal(EvaluationErrorKind.ConnectionFailed, error.Kind);
        Assert.Contains("InvalidTimeZoneException", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(TestOptions.Key, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancellation_of_its_own_is_a_failed_connection_and_sent_again()
    {
        var time = new FakeTimeProvider();
        var calls = 0;
        using var handler = new StubHandler((_, _) => Interlocked.Increment(ref calls) < 4
            ? throw new TaskCanceledException()
            : Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"name":"ab","value":true}""") }));
        var options = TestOptions.For(new Uri("https://api.statsig.example/v1/"), time: time);
        options.HttpHandler = handler;
        await using var client = new StatsigClient(options);
        Assert.True(await time.AdvanceUntilAsync(client.CheckGateAsync("ab", User, Ct), TimeSpan.FromMilliseconds(50)));
        Assert.Equal(4, calls);

        calls = -100;
        var error = (await time.AdvanceUntilAsync(client.GetConfigAsync("ab", User, Ct), TimeSpan.FromMilliseconds(50))).Error!;
        Assert.Equal((EvaluationErrorKind.ConnectionFailed, null), (error.Kind, error.StatusCode));
        Assert.Equal(-96, calls);
    }

    [Fact]
    public async Task A_redirect_that_it_followed_is_not_accepted()
    {
        using var handler = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage
        {
            Content = new StringContent("""{"name":"ab","value":true}"""),
            RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://elsewhere.example/"),
        }));
        await using var client = Client(handler);
        Assert.False(await client.CheckGateAsync("ab", User, Ct));
        Assert.Equal(EvaluationErrorKind.Redirected, (await client.GetConfigAsync("ab", User, Ct)).Error!.Kind);
    }

    public static TheoryData<string> Handlers => ["client", "sockets", "delegating"];

    [Theory]
    [MemberData(nameof(Handlers))]
    public async Task The_framework_s_handlers_are_told_not_to_follow_redirects(string kind)
    {
        await using var elsewhere = LoopbackServer.Answering(Reply.Json("""{"name":"ab","value":true}"""));
        await using var server = LoopbackServer.Answering(Reply.Status(307, $"Location: {elsewhere.BaseAddress}\r\n"));
        using HttpMessageHandler handler = kind switch
        {
            "client" => new HttpClientHandler(),
            "sockets" => new SocketsHttpHandler(),
            _ => new PassingHandler { InnerHandler = new PassingHandler { InnerHandler = new HttpClientHandler() } },
        };
        var options = TestOptions.For(server.BaseAddress);
        options.HttpHandler = handler;
        await using var client = new StatsigClient(options);
        Assert.Equal(EvaluationErrorKind.Redirected, (await client.GetConfigAsync("ab", User, Ct)).Error!.Kind);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task One_that_follows_redirects_and_is_in_use_is_refused()
    {
        await using var server = LoopbackServer.Answering(Reply.Json("{}"));
        using var handler = new HttpClientHandler();
        using (var other = new HttpClient(handler, disposeHandler: false))
        {
            await other.GetAsync(server.BaseAddress, Ct);
        }

        var exception = Assert.Throws<ArgumentException>(() => Client(handler));
        Assert.Contains("AllowAutoRedirect", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_may_be_sent_again_but_not_after_its_memory_was_given_back()
    {
        var bodies = new List<string>();
        HttpContent? kept = null;
        using var handler = new StubHandler(async (request, ct) =>
        {
            kept = request.Content;
            bodies.Add(await CopyAsync(kept!));
            bodies.Add(await CopyAsync(kept!));
            return new HttpResponseMessage(HttpStatusCode.BadRequest);
        });
        await using var client = Client(handler);
        await client.CheckGateAsync("ab", User, Ct);
        Assert.StartsWith("{\"gateName\":\"ab\"", bodies[0], StringComparison.Ordinal);
        Assert.Equal(bodies[0], bodies[1]);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => CopyAsync(kept!));

        static async Task<string> CopyAsync(HttpContent content)
        {
            using var target = new MemoryStream();
            await content.CopyToAsync(target, Ct);
            return System.Text.Encoding.UTF8.GetString(target.ToArray());
        }
    }

    private static StatsigClient Client(HttpMessageHandler handler)
    {
        var options = TestOptions.For(new Uri("https://api.statsig.example/v1/"));
        options.HttpHandler = handler;
        return new StatsigClient(options);
    }

    private sealed class PassingHandler : DelegatingHandler;
}
