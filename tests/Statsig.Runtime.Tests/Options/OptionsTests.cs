namespace Statsig.Runtime.Tests;

public sealed class OptionsTests
{
    private static readonly Uri Loopback = new("http://localhost:1234/v1");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t")]
    public void A_missing_key_says_what_to_set(string? key)
    {
        var exception = Refused(o => o.ApiKey = key);
        Assert.Contains("set StatsigOptions.ApiKey, for example from the environment variable STATSIG_API_KEY", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("console-q7Zk2Lw9Xv4Tn8Rb1Mc6", "console key")]
    [InlineData("CONSOLE-q7Zk2Lw9Xv4Tn8Rb1Mc6", "console key")]
    [InlineData("secret-q7Zk2Lw9Xv4Tn8Rb1Mc6\n", "line break")]
    [InlineData("secret-q7Zk2Lw9Xv4T ö", "white space")]
    public void A_key_that_cannot_work_is_refused_without_being_shown(string key, string expected)
    {
        var exception = Refused(o => o.ApiKey = key);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("q7Zk2Lw9Xv4T", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_secret_is_refused_in_a_browser_alone()
    {
        var options = new StatsigOptions { ApiKey = TestOptions.Key };
        var exception = Assert.Throws<ArgumentException>(() => ClientSettings.From(options, inBrowser: true));
        Assert.Contains("browser", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(TestOptions.Key, exception.ToString(), StringComparison.Ordinal);
        ClientSettings.From(options, inBrowser: false);
        ClientSettings.From(new StatsigOptions { ApiKey = "client-q7Zk2Lw9Xv4Tn8Rb1Mc6" }, inBrowser: true);
    }

    [Theory]
    [InlineData(null, "not an absolute address")]
    [InlineData("v1/", "not an absolute address")]
    [InlineData("http://api.statsig.com/v1/", "unencrypted")]
    [InlineData("http://10.0.0.1/v1/", "unencrypted")]
    [InlineData("ftp://api.statsig.com/v1/", "neither https nor http")]
    [InlineData("file:///v1/", "neither https nor http")]
    [InlineData("https://me:secret-abc@api.statsig.com/v1/", "a user, a query or a fragment")]
    [InlineData("https://api.statsig.com/v1/?k=secret-abc", "a user, a query or a fragment")]
    public void An_address_that_a_key_must_not_go_to_is_refused(string? address, string expected)
    {
        var uri = address is null ? null : new Uri(address, UriKind.RelativeOrAbsolute);
        var api = Refused(o => o.ApiBaseAddress = uri);
        Assert.Equal("ApiBaseAddress", api.ParamName);
        Assert.Contains(expected, api.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-abc", api.Message, StringComparison.Ordinal);
        Assert.Equal("EventsBaseAddress", Refused(o => o.EventsBaseAddress = uri).ParamName);
    }

    [Theory]
    [InlineData("http://localhost:5000/v1")]
    [InlineData("http://127.0.0.1:5000/v1/")]
    [InlineData("http://[::1]:5000/")]
    [InlineData("https://proxy.example")]
    public void Https_and_loopback_are_taken_with_and_without_a_slash(string address)
    {
        var settings = ClientSettings.From(new StatsigOptions { ApiKey = TestOptions.Key, ApiBaseAddress = new Uri(address) }, inBrowser: false);
        Assert.EndsWith("/", settings.ApiBaseAddress.AbsoluteUri, StringComparison.Ordinal);
        Assert.StartsWith(address, settings.ApiBaseAddress.AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_and_times_must_be_positive()
    {
        Assert.Equal("Timeout", Refused(o => o.Timeout = TimeSpan.Zero).ParamName);
        Assert.Equal("Timeout", Refused(o => o.Timeout = Timeout.InfiniteTimeSpan).ParamName);
        Assert.Equal("Timeout", Refused(o => o.Timeout = TimeSpan.MaxValue).ParamName);
        Assert.Equal("EventFlushInterval", Refused(o => o.EventFlushInterval = TimeSpan.Zero).ParamName);
        Assert.Equal("EventTimeout", Refused(o => o.EventTimeout = TimeSpan.Zero).ParamName);
        Assert.Equal("ShutdownTimeout", Refused(o => o.ShutdownTimeout = TimeSpan.FromSeconds(-1)).ParamName);
        Assert.Equal("EventQueueCapacity", Refused(o => o.EventQueueCapacity = 0).ParamName);
        Assert.Equal("EventBatchSize", Refused(o => o.EventBatchSize = -1).ParamName);
        Assert.Contains("set it to 1 or more", Refused(o => o.EventBatchSize = -1).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_defaults_are_Statsig_s_addresses_and_three_seconds()
    {
        var options = new StatsigOptions();
        Assert.Equal("https://api.statsig.com/v1/", options.ApiBaseAddress!.AbsoluteUri);
        Assert.Equal("https://events.statsigapi.net/v1/", options.EventsBaseAddress!.AbsoluteUri);
        Assert.Equal(TimeSpan.FromSeconds(3), options.Timeout);
        Assert.Null(options.Environment);
    }

    [Fact]
    public async Task Options_are_read_once()
    {
        await using var server = LoopbackServer.Answering(Reply.Json("""{"name":"a_gate","value":true,"rule_id":"r","group_name":null}"""));
        var options = TestOptions.For(server.BaseAddress);
        await using var client = new StatsigClient(options);
        options.ApiKey = null;
        options.ApiBaseAddress = LoopbackServer.DeadAddress();
        Assert.True(await client.CheckGateAsync("a_gate", new StatsigUser("1"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void No_options_is_a_null_argument() => Assert.Throws<ArgumentNullException>(() => new StatsigClient(null!));

    private static ArgumentException Refused(Action<StatsigOptions> change)
    {
        var options = new StatsigOptions { ApiKey = TestOptions.Key, ApiBaseAddress = Loopback, EventsBaseAddress = Loopback };
        change(options);
        return Assert.Throws<ArgumentException>(() => new StatsigClient(options));
    }
}
