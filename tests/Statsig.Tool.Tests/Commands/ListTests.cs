using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Commands;

public class ListTests
{
    private const string Manifest = """
        {
          "gates": {
            "old_banner": { "owner": "growth", "lifecycle": "stale", "staleReason": "STALE_ALL_TRUE", "expires": "2026-11-27", "tags": ["web", "old"] },
            "new_checkout": { "owner": "payments", "expires": "2026-11-28", "default": true, "description": "One page\nfor all." },
          },
          "configs": { "checkout_settings": { "owner": "payments", "default": { "max": 1 }, "tags": ["web"] } },
          "experiments": { "button_test": {} },
          "layers": { "checkout_layer": { "lifecycle": "permanent" } },
        }
        """;

    private static readonly ToolWorld World = new() { Time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero)) };

    [Fact]
    public async Task Prints_a_plain_table()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", Manifest);

        var run = (await ToolRun.Of(folder, World, "list")).Fine();

        Assert.Equal(
            """
            kind        name               owner     lifecycle  expires            tags      description
            gate        new_checkout       payments             2026-11-28                   One page for all.
            gate        old_banner         growth    stale      2026-11-27 (over)  web, old
            config      checkout_settings  payments                                web
            experiment  button_test
            layer       checkout_layer               permanent
            """,
            string.Join('\n', run.Out.Split('\n').Select(static line => line.TrimEnd())).TrimEnd());
        Assert.Equal("5 flags.\n", run.Error);
    }

    [Theory]
    [InlineData("--kind gate", "new_checkout old_banner")]
    [InlineData("--kind config --kind layer", "checkout_settings checkout_layer")]
    [InlineData("--owner PAYMENTS", "new_checkout checkout_settings")]
    [InlineData("--tag web", "old_banner checkout_settings")]
    [InlineData("--tag web --kind gate", "old_banner")]
    [InlineData("--lifecycle stale --lifecycle permanent", "old_banner checkout_layer")]
    [InlineData("--expired", "old_banner")]
    [InlineData("--owner nobody", "")]
    public async Task Filters(string options, string expected)
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", Manifest);

        var run = (await ToolRun.Of(folder, World, ["list", "--json", .. options.Split(' ')])).Fine();

        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(expected, string.Join(' ', json.RootElement.GetProperty("flags").EnumerateArray().Select(static flag => flag.GetProperty("name").GetString())));
    }

    [Fact]
    public async Task Writes_all_there_is_as_JSON()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", Manifest);

        var run = (await ToolRun.Of(folder, World, "list", "--json", "--expired")).Fine();

        using var json = JsonDocument.Parse(run.Out);
        var flag = Assert.Single(json.RootElement.GetProperty("flags").EnumerateArray());
        Assert.Equal(
            """{"kind":"gate","name":"old_banner","identifier":"OldBanner","description":null,"owner":"growth","tags":["web","old"],"idType":null,"""
            + """ "lifecycle":"stale","staleReason":"STALE_ALL_TRUE","expires":"2026-11-27","expired":true,"default":false}""".TrimStart(),
            JsonSerializer.Serialize(flag));
    }

    [Fact]
    public async Task Refuses_words_that_it_does_not_know()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", Manifest);

        (await ToolRun.Of(folder, "list", "--kind", "flag")).Failed("flag", "statsig list --help");
        (await ToolRun.Of(folder, "list", "--lifecycle", "old")).Failed("old");
    }

    [Fact]
    public async Task Says_that_something_is_missing_when_the_manifest_has_errors()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", "{ \"gates\": { \"new_checkout\": {}, \"new-checkout\": {} } }");

        var run = (await ToolRun.Of(folder, "list")).Fine();

        Assert.Contains("new_checkout", run.Out, StringComparison.Ordinal);
        Assert.Contains("statsig validate", run.Error, StringComparison.Ordinal);
    }
}
