using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Statsig.Tool.Tests.Console;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Pulling;

/// <summary>Whatever goes wrong: one sentence, exit code 2, the manifest as it was, and the key nowhere.</summary>
public class FailureTests
{
    private const string Manifest = "{ \"gates\": { \"mine\": {} } } // as it was";

    [Theory]
    [InlineData(400, "refuses the request for gates (400)")]
    [InlineData(403, "may not read gates (403)")]
    [InlineData(404, "no gates at", "(404)")]
    [InlineData(301, "redirect (301)")]
    [InlineData(503, "failed over gates (503)")]
    [InlineData(429, "rate limit is used up (429)")]
    public Task An_answer_that_is_none(int status, params string[] words) => Check(
        async context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "https://example.com/" + ConsoleServer.Key;
            await context.Response.WriteAsync($"{{\"message\":\"{ConsoleServer.Key}\"}}");
        },
        words);

    [Theory]
    [InlineData("", "cut off or no JSON")]
    [InlineData("<html>console-Zq8WnT4vLx2RbY7pKd3M</html>", "cut off or no JSON")]
    [InlineData("{\"data\":[{\"id\":\"a_gate\"", "cut off or no JSON")]
    [InlineData("{\"message\":\"console-Zq8WnT4vLx2RbY7pKd3M\"}", "no list in it")]
    [InlineData("[]", "not what its documentation says")]
    [InlineData("{\"data\":[{\"id\":5}]}", "not what its documentation says", "$.data[0].id")]
    [InlineData("{\"data\":[{\"name\":\"A gate\"}]}", "an item without an ID")]
    [InlineData("{\"data\":[],\"pagination\":{\"nextPage\":\"https://example.com/console/v1/gates?page=2\"}}", "on another server")]
    [InlineData("{\"data\":[],\"pagination\":{\"nextPage\":\"//example.com/console/v1/gates?page=2\"}}", "on another server")]
    [InlineData("{\"data\":[],\"pagination\":{\"nextPage\":\"/console/v1/gates?limit=100&page=1\"}}", "in a circle")]
    public Task An_answer_that_makes_no_sense(string body, params string[] words) => Check(context => context.Response.WriteAsync(body), words);

    [Fact]
    public Task A_connection_that_always_breaks_off() => Check(
        async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("{\"data\":[");
            await context.Response.Body.FlushAsync();
            context.Abort();
        },
        "broke off in the middle of gates");

    [Fact]
    public async Task A_wrong_key_whose_refusal_repeats_it()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", Manifest);
        await using var server = await ConsoleServer.StartAsync();
        var key = "console-Wr0ngKey8WnT4vLx2";

        var run = await ToolRun.Of(folder, new ToolWorld { Variables = { ["STATSIG_CONSOLE_KEY"] = key } }, "pull", "--base-address", server.Address);

        run.Failed("does not accept the key (401)", "https://console.statsig.com/api_keys");
        Assert.DoesNotContain("Wr0ngKey", run.Error + run.Out, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(key, server.Answers.Single().Body, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        Assert.Equal(Manifest, folder.Read());
    }

    [Fact]
    public async Task Nobody_there()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", Manifest);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var world = new ToolWorld { Time = new InstantTime(), Variables = { ["STATSIG_CONSOLE_KEY"] = ConsoleServer.Key } };

        (await ToolRun.Of(folder, world, "pull", "--base-address", $"http://127.0.0.1:{port}")).Failed($"nothing answers at http://127.0.0.1:{port}", "online?");
        Assert.Equal(Manifest, folder.Read());
    }

    [Fact]
    public async Task A_name_that_nobody_knows()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", Manifest);
        var world = new ToolWorld { Time = new InstantTime(), Variables = { ["STATSIG_CONSOLE_KEY"] = ConsoleServer.Key } };

        // RFC 6761: no name under .invalid is ever known.
        var run = await ToolRun.Of(folder, world, "pull", "--base-address", "https://statsig.invalid");

        run.Failed("the name statsig.invalid is not known here", "online?");
        Assert.Equal(Manifest, folder.Read());
        NoKey.In(run, folder);
    }

    [Theory]
    [InlineData(null, null, "There is no Console API key: set STATSIG_CONSOLE_KEY")]
    [InlineData(" ", null, "There is no Console API key")]
    [InlineData(null, "", "There is no Console API key")]
    [InlineData(null, "\n", "There is no Console API key")]
    [InlineData("secret-Zq8WnT4vLx2RbY7pKd3M", null, "STATSIG_CONSOLE_KEY has a key of another kind")]
    [InlineData(null, "client-Zq8WnT4vLx2RbY7pKd3M\n", "Standard input has a key of another kind")]
    [InlineData("Zq8WnT4vLx2RbY7pKd3M", null, "not a Console API key")]
    [InlineData("console-", null, "not a Console API key")]
    [InlineData("console-Zq8WnT4v Lx2RbY7pKd3M", null, "not a Console API key")]
    [InlineData("console-Zq8WnT4v\u00e4Lx2RbY7pKd3M", null, "not a Console API key")]
    public async Task No_key_or_none_that_could_be_one(string? variable, string? input, string words)
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", Manifest);
        await using var server = await ConsoleServer.StartAsync();
        var world = new ToolWorld { Input = input };
        if (variable is not null)
        {
            world.Variables["STATSIG_CONSOLE_KEY"] = variable;
        }

        foreach (var command in (string[])["pull", "diff"])
        {
            var run = (await ToolRun.Of(folder, world, command, "--base-address", server.Address)).Failed(words);
            Assert.DoesNotContain("Zq8WnT4v", run.Error, StringComparison.Ordinal);
        }

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("http://example.com", "not https")]
    [InlineData("http://127.0.0.1.example.com", "not https")]
    [InlineData("ftp://example.com", "no address")]
    [InlineData("statsigapi.net", "no address")]
    [InlineData("https://user:hunter2@example.com", "user name or a password")]
    [InlineData("https://example.com/?key=1", "has a '?' in it")]
    [InlineData("https://example.com/#top", "has a '#' in it")]
    public async Task An_address_that_no_key_is_sent_to(string address, string words)
    {
        using var folder = new TemporaryFolder();

        var run = (await ToolRun.Of(folder, new ToolWorld { Variables = { ["STATSIG_CONSOLE_KEY"] = ConsoleServer.Key } }, "pull", "--base-address", address)).Failed(words);

        Assert.DoesNotContain("hunter2", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_comes_from_standard_input_where_the_environment_has_none()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ConsoleServer.StartAsync(SampleProject.Create());

        var run = (await ToolRun.Of(folder, new ToolWorld { Input = ConsoleServer.Key + "\r\n" }, "pull", "--base-address", server.Address)).Fine();

        NoKey.In(run, folder);
        Assert.Contains("new_checkout", folder.Read(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"gates\": { \"mine\": } }", "statsig.manifest.json(1,22): STATSIG1001")]
    [InlineData("[]", "not a JSON object")]
    public async Task A_manifest_that_cannot_be_edited_is_not_pulled_into(string manifest, string words)
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", manifest);
        await using var server = await ConsoleServer.StartAsync();

        (await PullRun.Of(folder, server)).Failed(words);

        Assert.Empty(server.Requests);
        Assert.Equal(manifest, folder.Read());
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_said_before_anything_is_asked()
    {
        using var folder = new TemporaryFolder().Write("folder/file", "");
        await using var server = await ConsoleServer.StartAsync();

        (await PullRun.Of(folder, server, "--manifest", "folder")).Failed("'folder' is a folder");
        (await PullRun.Of(folder, server, "--manifest", "none/m.json")).Failed("none/m.json", "folder does not exist");

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task An_interrupted_pull_leaves_all_as_it_was()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", Manifest);
        await using var server = await ConsoleServer.StartAsync(SampleProject.Create());
        using var interrupt = new CancellationTokenSource();
        server.Fault = async (index, _) =>
        {
            if (index == 2)
            {
                await interrupt.CancelAsync();
            }

            return false;
        };
        var world = new ToolWorld { Interrupt = interrupt.Token, Variables = { ["STATSIG_CONSOLE_KEY"] = ConsoleServer.Key } };

        (await ToolRun.Of(folder, world, "pull", "--base-address", server.Address)).Failed("Interrupted; nothing was changed.");

        Assert.Equal(Manifest, folder.Read());
        Assert.Equal(["statsig.manifest.json"], folder.Files);
    }

    [Fact]
    public async Task What_somebody_saves_meanwhile_is_not_overwritten()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", Manifest);
        await using var server = await ConsoleServer.StartAsync(SampleProject.Create());
        server.Fault = (index, _) =>
        {
            if (index == 2)
            {
                folder.Write("statsig.manifest.json", "{ \"gates\": { \"saved_meanwhile\": {} } }");
            }

            return Task.FromResult(false);
        };

        (await PullRun.Of(folder, server)).Failed("was changed meanwhile");

        Assert.Equal("{ \"gates\": { \"saved_meanwhile\": {} } }", folder.Read());
    }

    private static async Task Check(Func<HttpContext, Task> answer, params string[] words)
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", Manifest);
        await using var server = await ConsoleServer.StartAsync();
        server.Fault = async (_, context) =>
        {
            await answer(context);
            return true;
        };

        (await PullRun.Of(folder, server)).Failed(words);

        Assert.Equal(Manifest, folder.Read());
        Assert.Equal(["statsig.manifest.json"], folder.Files);
    }
}
