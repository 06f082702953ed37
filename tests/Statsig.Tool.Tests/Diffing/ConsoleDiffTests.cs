using Statsig.Tool.Tests.Console;
using Statsig.Tool.Tests.Pulling;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Diffing;

public class ConsoleDiffTests
{
    [Fact]
    public async Task Is_clean_after_a_pull_and_says_what_has_changed_in_the_Console_since()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ConsoleServer.StartAsync(SampleProject.Create());
        (await PullRun.Of(folder, server)).Fine();
        var manifest = folder.Read();

        var clean = (await DiffAsync(folder, server)).Fine();
        server.Data.Gates.RemoveAll(static gate => gate["id"]!.GetValue<string>() == "new_checkout");
        server.Data.Gates.Add(ConsoleItems.Gate("added_gate"));
        server.Data.Configs[0]["schema"] = """{"properties":{"max_items":{"type":"string"}}}""";
        server.Data.Configs[0]["defaultValue"]!["max_items"] = "20";
        server.Data.Experiments[0]["groups"]![1]!["name"] = "Red";
        server.Data.Layers[0]["parameters"]![0]!["defaultValue"] = 3;
        var drift = await DiffAsync(folder, server);

        Assert.Equal("No changes from statsig.manifest.json to the Statsig Console.\n", clean.Out);
        Assert.Equal(1, drift.ExitCode);
        Assert.Equal(
            """
                      gate added_gate: is added
            breaking  gate new_checkout: is removed
            breaking  config checkout_settings: 'banner' is removed
            breaking  config checkout_settings: 'max_items' is string, was int
                      config checkout_settings: limits of 'max_items': none, was minimum 1
            breaking  experiment button_test: the group 'Blue' is removed
                      experiment button_test: the group 'Red' is added
                      layer checkout_layer: default of 'columns' is 3, was 2
            8 changes from statsig.manifest.json to the Statsig Console, 4 of which break code.

            """,
            drift.Out);
        Assert.Equal(manifest, folder.Read());
    }

    [Fact]
    public async Task Of_a_large_project_only_what_the_manifest_has_may_count()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", """{ "gates": { "free_shipping": {} } }""");
        await using var server = await ConsoleServer.StartAsync(SampleProject.Create());

        var run = await DiffAsync(folder, server, "--only-existing");

        Assert.Equal("          gate free_shipping: is permanent, was of none\n1 change from statsig.manifest.json to the Statsig Console, none of which break code.\n", run.Out);
    }

    [Fact]
    public async Task With_a_tag_only_what_has_it_counts_and_what_had_it_and_is_gone()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ConsoleServer.StartAsync(SampleProject.Create());
        (await PullRun.Of(folder, server)).Fine();
        server.Data.Gates.RemoveAll(static gate => gate["id"]!.GetValue<string>() is "new_checkout" or "free_shipping");

        var drift = await DiffAsync(folder, server, "--tag", "web");

        Assert.Equal("breaking  gate new_checkout: is removed\n1 change from statsig.manifest.json to the Statsig Console, 1 of which breaks code.\n", drift.Out);
        Assert.Contains("gate 'free_shipping'", drift.Error, StringComparison.Ordinal);
    }

    private static async Task<ToolRun> DiffAsync(TemporaryFolder folder, ConsoleServer server, params string[] arguments)
    {
        var world = new ToolWorld { Time = new InstantTime(), Variables = { ["STATSIG_CONSOLE_KEY"] = ConsoleServer.Key } };
        var run = await ToolRun.Of(folder, world, ["diff", "--base-address", server.Address, .. arguments]);
        NoKey.In(run, folder);
        return run;
    }
}
