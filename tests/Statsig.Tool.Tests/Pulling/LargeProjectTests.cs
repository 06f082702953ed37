using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Statsig.Manifest;
using Statsig.Tool.Tests.Console;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Pulling;

public class LargeProjectTests
{
    [Fact]
    public async Task Two_thousand_gates_come_whole_through_a_rate_limit_and_a_dropped_connection()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ConsoleServer.StartAsync(Gates(2000));
        var time = new InstantTime();
        server.PageSize = 90;
        server.Fault = static async (index, context) =>
        {
            switch (index)
            {
                case 7:
                    context.Response.StatusCode = 429;
                    context.Response.Headers.RetryAfter = "7";
                    return true;
                case 12:
                    context.Response.ContentLength = 100_000;
                    await context.Response.WriteAsync("{\"message\":\"Listed.\",\"data\":[");
                    await context.Response.Body.FlushAsync();
                    context.Abort();
                    return true;
                default:
                    return false;
            }
        };

        var run = (await PullRun.Of(folder, server, time)).Fine();

        Assert.Equal("Wrote statsig.manifest.json: 2000 added, 0 changed, 0 removed.\n", run.Out);
        Assert.Contains("gates: 2000 on 23 pages\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("Waiting 7 s: The Statsig Console's rate limit is used up (429)", run.Error, StringComparison.Ordinal);
        Assert.Contains(TimeSpan.FromSeconds(7), time.Waits);
        Assert.Equal(23 + 2 + 3, server.Requests.Count);
        var document = ManifestReader.Read(folder.Read());
        Assert.Empty(document.Problems);
        Assert.Equal(2000, document.Model.Gates.Count);
        Assert.Equal(["statsig.manifest.json"], folder.Files);
    }

    [Fact]
    public async Task Pulling_again_gives_the_same_bytes_and_does_not_touch_the_file()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ConsoleServer.StartAsync(Gates(2000));
        (await PullRun.Of(folder, server)).Fine();
        var first = folder.Read();
        var names = JsonDocument.Parse(first).RootElement.GetProperty("gates").EnumerateObject().Select(static gate => gate.Name).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        var written = File.GetLastWriteTimeUtc(folder.Combine("statsig.manifest.json"));

        var run = (await PullRun.Of(folder, server)).Fine();

        Assert.Equal("statsig.manifest.json is up to date.\n", run.Out);
        Assert.Equal(first, folder.Read());
        Assert.Equal(written, File.GetLastWriteTimeUtc(folder.Combine("statsig.manifest.json")));
    }

    [Fact]
    public async Task Requests_stay_below_the_rate_limit()
    {
        using var folder = new TemporaryFolder();
        var time = new InstantTime();
        await using var server = await ConsoleServer.StartAsync(Gates(1000));
        server.PageSize = 1;
        server.Time = time;

        var run = (await PullRun.Of(folder, server, time)).Fine();

        Assert.Contains("gates: 1000 on 1000 pages", run.Error, StringComparison.Ordinal);
        var times = server.Requests.Select(static request => request.Time).ToList();
        Assert.InRange(Busiest(times, TimeSpan.FromSeconds(10)), 50, 99);
        Assert.InRange(Busiest(times, TimeSpan.FromMinutes(15)), 500, 899);
    }

    [Fact]
    public async Task An_item_that_comes_on_two_pages_is_one_and_a_list_that_is_short_of_one_takes_nothing_for_deleted()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", "{ \"gates\": { \"gate_0003\": {}, \"old_gate\": {} }, \"layers\": { \"old_layer\": {} } }");
        await using var server = await ConsoleServer.StartAsync(Gates(4));
        server.PageSize = 2;
        server.Fault = (index, _) =>
        {
            if (index == 1)
            {
                // Between the pages somebody adds a gate at the front, so that the second page begins with what the first one ended with.
                server.Data.Gates.Insert(0, ConsoleItems.Gate("added"));
            }

            return Task.FromResult(false);
        };

        var run = (await PullRun.Of(folder, server)).Fine();

        Assert.Contains("there are 5 gates, and gave 4", run.Error, StringComparison.Ordinal);
        Assert.Equal(5, ManifestReader.Read(folder.Read()).Model.Gates.Count);
        Assert.Contains("old_gate", folder.Read(), StringComparison.Ordinal);
        Assert.DoesNotContain("old_layer", folder.Read(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gate_that_is_deleted_between_pages_takes_no_other_with_it()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", "{ \"gates\": { \"gate_0001\": { \"identifier\": \"Mine\" } } }");
        await using var server = await ConsoleServer.StartAsync(Gates(4));
        server.PageSize = 2;
        server.Fault = (index, _) =>
        {
            if (index == 1)
            {
                server.Data.Gates.RemoveAt(0);
            }

            return Task.FromResult(false);
        };

        (await PullRun.Of(folder, server)).Fine();

        Assert.Contains("\"identifier\": \"Mine\"", folder.Read(), StringComparison.Ordinal);
    }

    private static ConsoleData Gates(int count)
    {
        var data = new ConsoleData();
        for (var i = count - 1; i >= 0; i--)
        {
            data.Gates.Add(ConsoleItems.Gate("gate_" + i.ToString("0000", CultureInfo.InvariantCulture)));
        }

        return data;
    }

    private static int Busiest(List<DateTimeOffset> times, TimeSpan window) =>
        times.Max(start => times.Count(time => time >= start && time - start < window));
}
