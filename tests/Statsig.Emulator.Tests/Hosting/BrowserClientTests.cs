using System.Net;

namespace Statsig.Emulator.Tests;

/// <summary>Web pages of this machine may use the API; the control API is the emulator's own page's alone.</summary>
public class BrowserClientTests : EmulatorFixture
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http://localhost:5000", true)]
    [InlineData("https://127.0.0.1:7001", true)]
    [InlineData("http://[::1]:5000", true)]
    [InlineData("https://example.com", false)]
    [InlineData("http://localhost.example.com", false)]
    [InlineData("null", false)]
    public async Task A_preflight_is_answered_to_loopback_origins(string origin, bool isAllowed)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, new Uri(Emulator.BaseAddress, "check_gate"));
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type,statsig-api-key");
        using var response = await http.SendAsync(request, Ct);

        Assert.Equal(isAllowed ? HttpStatusCode.NoContent : HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(isAllowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) && origins.Single() == origin);
        Assert.Equal(isAllowed, response.Headers.TryGetValues("Access-Control-Allow-Headers", out _));
    }

    [Fact]
    public async Task An_answer_may_be_read_by_the_page_that_asked()
    {
        using var response = await Client.SendAsync("check_gate", """{"gateName":"on_by_default"}""", request => request.Headers.Add("Origin", "http://localhost:5000"));

        Assert.Equal("http://localhost:5000", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData("Origin", "http://localhost:5000")]
    [InlineData("Origin", "https://example.com")]
    [InlineData("Host", "statsig.example.com")]
    public async Task The_page_and_the_control_api_refuse_other_origins_and_other_names(string header, string value)
    {
        using var http = new HttpClient();
        foreach (var path in new[] { "/", "/emulator/flags", "/emulator/log/stream" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Emulator.Address, path));
            request.Headers.TryAddWithoutValidation(header, value);
            using var response = await http.SendAsync(request, Ct);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.1:4280", true)]
    [InlineData("localhost", true)]
    [InlineData("LocalHost:1", true)]
    [InlineData("[::1]:5000", true)]
    [InlineData("statsig.example.com", false)]
    [InlineData("localhost.example.com:80", false)]
    [InlineData("127.0.0.1.example.com", false)]
    [InlineData("192.0.2.1", false)]
    public async Task Every_endpoint_answers_under_loopback_names_alone(string host, bool isAllowed)
    {
        foreach (var endpoint in new[] { "check_gate", "get_config", "get_layer", "get_ranked_list", "log_event", "log_custom_exposure", "get_daily_report", "update_id_list", "none" })
        {
            using var response = await Client.SendAsync(endpoint, "{}", request => request.Headers.Host = host);
            Assert.Equal(isAllowed, response.StatusCode != HttpStatusCode.Forbidden);
        }

        foreach (var path in new[] { "/", "/emulator/page.css", "/emulator/flags", "/emulator/faults", "/emulator/reports/pulse_daily.csv", "/none" })
        {
            using var http = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Emulator.Address, path));
            request.Headers.Host = host;
            using var response = await http.SendAsync(request, Ct);
            Assert.Equal(isAllowed, response.StatusCode != HttpStatusCode.Forbidden);
            if (!isAllowed)
            {
                Assert.Contains("under a loopback name only", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
            }
        }

        Assert.Equal(isAllowed, Emulator.Log.Requests.Count > 0);
    }

    [Fact]
    public async Task A_name_that_is_pointed_at_loopback_cannot_ask_by_another_origin()
    {
        using var response = await Client.SendAsync("check_gate", """{"gateName":"on_by_default"}""", request =>
        {
            request.Headers.Host = "rebound.example.com";
            request.Headers.Add("Origin", "http://localhost:5000");
        });

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Other_addresses_than_loopback_are_refused()
    {
        foreach (var address in new[] { IPAddress.Any, IPAddress.IPv6Any, IPAddress.Parse("192.0.2.1") })
        {
            var exception = await Assert.ThrowsAsync<ArgumentException>(() => StatsigEmulator.StartAsync(new StatsigEmulatorOptions { Address = address }, Ct));
            Assert.Contains("loopback", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Http2_without_tls_is_spoken_when_asked_for()
    {
        await using var emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestText = DefaultManifest, Protocol = EmulatorProtocol.Http2 }, Ct);
        using var client = new EmulatorClient(emulator);
        using var response = await client.SendAsync("check_gate", """{"gateName":"on_by_default"}""", request =>
        {
            request.Version = HttpVersion.Version20;
            request.VersionPolicy = HttpVersionPolicy.RequestVersionExact;
        });

        Assert.Equal((HttpStatusCode.OK, HttpVersion.Version20), (response.StatusCode, response.Version));
    }
}
