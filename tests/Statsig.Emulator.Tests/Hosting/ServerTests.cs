using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Statsig.Emulator.Tests;

public class ServerTests : EmulatorFixture
{
    private const string Check = """{"gateName":"on_by_default"}""";

    [Theory]
    [InlineData("client-anything")]
    [InlineData("secret-anything")]
    public async Task Any_client_key_and_any_server_secret_will_do(string key)
    {
        using var response = await Client.SendAsync("check_gate", Check, request => EmulatorClient.UseKey(request, key));

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("secret-mine", 200)]
    [InlineData("secret-another", 401)]
    [InlineData("client-mine", 401)]
    [InlineData("SECRET-MINE", 401)]
    public async Task A_configured_key_is_the_only_one(string key, int expected)
    {
        await using var emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ApiKey = "secret-mine" }, TestContext.Current.CancellationToken);
        using var client = new EmulatorClient(emulator);
        using var response = await client.SendAsync("check_gate", Check, request => EmulatorClient.UseKey(request, key));

        Assert.Equal("secret-mine", emulator.ApiKey);
        Assert.Equal(expected, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("secret-")]
    [InlineData("another-key")]
    [InlineData("console-anything")]
    [InlineData("SECRET-EMULATOR")]
    public async Task Any_other_key_is_refused_and_not_repeated(string? key)
    {
        var (status, error) = await Client.PostBadAsync("check_gate", Check, request => EmulatorClient.UseKey(request, key));

        Assert.Equal(401, (int)status);
        if (key is { Length: > 7 })
        {
            Assert.DoesNotContain(key, error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_key_is_not_in_the_log()
    {
        await Client.PostAsync("check_gate", Check);

        var request = Assert.Single(Emulator.Log.Requests);
        Assert.DoesNotContain(request.Headers, h => h.Value.Contains(Emulator.ApiKey, StringComparison.Ordinal));
        Assert.Equal("/v1/check_gate", request.Path);
        Assert.Equal(Check, request.Body);
    }

    [Fact]
    public async Task Other_paths_methods_and_content_types_have_their_status()
    {
        Assert.Equal(404, (int)(await Client.PostBadAsync("check_gates", Check)).Status);
        Assert.Equal(405, (int)(await Client.PostBadAsync("check_gate", Check, r => r.Method = HttpMethod.Put)).Status);
        Assert.Equal(415, (int)(await Client.PostBadAsync("check_gate", Check, r => r.Content = new StringContent(Check, Encoding.UTF8, "text/plain"))).Status);
        Assert.Equal(415, (int)(await Client.PostBadAsync("check_gate", Check, r => r.Content!.Headers.ContentEncoding.Add("br"))).Status);
        Assert.Equal(400, (int)(await Client.PostBadAsync("check_gate", Check, r => r.Content!.Headers.ContentEncoding.Add("gzip"))).Status);
        Assert.Equal(400, (int)(await Client.PostBadAsync("check_gate", Check, r => r.Content = Latin1())).Status);
        Assert.Equal(413, (int)(await Client.PostBadAsync("check_gate", "", r => r.Content = EmulatorClient.Gzip(new string(' ', 11 * 1024 * 1024)))).Status);

        static ByteArrayContent Latin1()
        {
            var content = new ByteArrayContent([(byte)'{', 0xE4, (byte)'}']);
            content.Headers.ContentType = new("application/json");
            return content;
        }
    }

    [Fact]
    public async Task It_listens_on_loopback_only()
    {
        Assert.Equal(IPAddress.Loopback.ToString(), Emulator.BaseAddress.Host);
        Assert.EndsWith("/v1/", Emulator.BaseAddress.AbsoluteUri, StringComparison.Ordinal);
        await Client.PostAsync("check_gate", Check);
    }

    [Fact]
    public async Task A_client_that_goes_away_in_the_middle_does_no_harm()
    {
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(IPAddress.Loopback, Emulator.BaseAddress.Port, TestContext.Current.CancellationToken);
            var head = $"POST /v1/check_gate HTTP/1.1\r\nHost: localhost\r\nstatsig-api-key: {Emulator.ApiKey}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{";
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        }

        Assert.True((await Client.PostAsync("check_gate", Check)).GetProperty("value").GetBoolean());
    }

    [Fact]
    public async Task Many_at_once_are_all_answered()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Client.PostAsync("check_gate", Check)));

        Assert.All(answers, answer => Assert.True(answer.GetProperty("value").GetBoolean()));
        Assert.Equal(5, Emulator.Log.Requests.Count);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_and_one_that_is_let_go_is_free()
    {
        var options = new StatsigEmulatorOptions { Port = Emulator.BaseAddress.Port };
        await Assert.ThrowsAsync<IOException>(() => StatsigEmulator.StartAsync(options, TestContext.Current.CancellationToken));

        await Emulator.DisposeAsync();
        await using var second = await StatsigEmulator.StartAsync(options, TestContext.Current.CancellationToken);
        Assert.Equal(options.Port, second.BaseAddress.Port);
    }

    [Fact]
    public async Task Without_a_manifest_overridden_names_are_known()
    {
        await using var emulator = await StatsigEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = new EmulatorClient(emulator);
        emulator.OverrideGate("anything", true);
        emulator.OverrideLayer("any_layer", """{"a":1}""", allocatedExperiment: "any_experiment");
        Assert.Throws<InvalidOperationException>(() => emulator.OverrideGroup("any_experiment", "Control"));

        Assert.True((await client.PostAsync("check_gate", """{"gateName":"anything"}""")).GetProperty("value").GetBoolean());
        Assert.Equal(1, (await client.PostAsync("get_layer", """{"layerName":"any_layer"}""")).GetProperty("value").GetProperty("a").GetInt32());
    }

    [Fact]
    public void Overrides_of_unknown_names_and_of_no_objects_are_refused()
    {
        Assert.Contains("'new_chekout'", Assert.Throws<ArgumentException>(() => Emulator.OverrideGate("new_chekout", true)).Message, StringComparison.Ordinal);
        Assert.Contains("'limit'", Assert.Throws<ArgumentException>(() => Emulator.OverrideConfig("limit", "{}")).Message, StringComparison.Ordinal);
        Assert.Contains("'limits'", Assert.Throws<ArgumentException>(() => Emulator.OverrideGroup("limits", "Control")).Message, StringComparison.Ordinal);
        Assert.Contains("'control'", Assert.Throws<ArgumentException>(() => Emulator.OverrideGroup("button_test", "control")).Message, StringComparison.Ordinal);
        Assert.Contains("'limits'", Assert.Throws<ArgumentException>(() => Emulator.OverrideLayer("limits", "{}")).Message, StringComparison.Ordinal);
        Assert.Contains(
            "'limits'",
            Assert.Throws<ArgumentException>(() => Emulator.OverrideLayer("checkout_page", "{}", allocatedExperiment: "limits")).Message,
            StringComparison.Ordinal);
        Assert.Contains("object", Assert.Throws<ArgumentException>(() => Emulator.OverrideLayer("checkout_page", "1")).Message, StringComparison.Ordinal);
        Assert.Contains("object", Assert.Throws<ArgumentException>(() => Emulator.OverrideConfig("limits", "[1]")).Message, StringComparison.Ordinal);
        Assert.Contains("object", Assert.Throws<ArgumentException>(() => Emulator.OverrideConfig("limits", "{")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1, 1, "secret-x", "{}", null, "Port")]
    [InlineData(65536, 1, "secret-x", "{}", null, "Port")]
    [InlineData(0, 0, "secret-x", "{}", null, "LogCapacity")]
    [InlineData(0, 1, " ", "{}", null, "ApiKey is empty")]
    [InlineData(0, 1, "console-x", "{}", null, "console key")]
    [InlineData(0, 1, "secret-x", "{}", "statsig.manifest.json", "not both")]
    [InlineData(0, 1, "secret-x", "{\n\"gates\": {\"ab\": }}", null, "The manifest(2,17): error: STATSIG1001")]
    public async Task A_wrong_option_is_said(int port, int capacity, string key, string? text, string? path, string expected)
    {
        var options = new StatsigEmulatorOptions { Port = port, LogCapacity = capacity, ApiKey = key, ManifestText = text, ManifestPath = path };

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => StatsigEmulator.StartAsync(options, TestContext.Current.CancellationToken));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_that_is_not_there_is_said() => await Assert.ThrowsAsync<FileNotFoundException>(
        () => StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestPath = "no/such.json" }, TestContext.Current.CancellationToken));
}
