using Statsig.Manifest;
using Statsig.Tool.Tests.Console;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Pulling;

public class MergingTests
{
    [Fact]
    public async Task What_people_wrote_stays_and_what_the_Console_says_is_updated()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", """
            {
              // Flags of the shop.
              "namespace": "Shop.Flags",
              "gates": {
                // Ask payments first.
                "new_checkout": {
                  "description": "Old words.", // from the Console
                  "identifier": "OnePageCheckout",
                  "expires": "2027-03-31",
                  "default": true,
                  "x-team-note": { "a": [1,  2] },
                },
                "old_banner": { "lifecycle": "temporary", "owner": "growth" }, // soon
                "removed_gate": {}, // gone
              },
              "$defs": { "Money": { "type": "object", "properties": { "amount": { "type": "number", "format": "decimal" } } } },
            }
            """.ReplaceLineEndings("\r\n"));
        await using var server = await ConsoleServer.StartAsync(new ConsoleData
        {
            Gates =
            {
                ConsoleItems.Gate("old_banner", """{ "type": "STALE", "typeReason": "STALE_NO_RULES" }"""),
                ConsoleItems.Gate("new_checkout", """{ "description": "New words." }"""),
                ConsoleItems.Gate("free_shipping"),
            },
        });

        (await PullRun.Of(folder, server)).Fine();

        Assert.Equal(
            """
            {
              // Flags of the shop.
              "namespace": "Shop.Flags",
              "gates": {
                "free_shipping": {
                  "idType": "userID",
                  "lifecycle": "temporary"
                },
                // Ask payments first.
                "new_checkout": {
                  "description": "New words.", // from the Console
                  "idType": "userID",
                  "lifecycle": "temporary",
                  "identifier": "OnePageCheckout",
                  "expires": "2027-03-31",
                  "default": true,
                  "x-team-note": { "a": [1,  2] },
                },
                "old_banner": { "lifecycle": "stale", "owner": "growth", "idType": "userID", "staleReason": "STALE_NO_RULES" }, // soon
              },
              "$defs": { "Money": { "type": "object", "properties": { "amount": { "type": "number", "format": "decimal" } } } },
            }
            """.ReplaceLineEndings("\r\n"),
            folder.Read());
        var first = folder.Read();
        (await PullRun.Of(folder, server)).Fine();
        Assert.Equal(first, folder.Read());
    }

    [Fact]
    public async Task A_schema_by_hand_stays_as_long_as_the_values_fit_it()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", """
            {
              "configs": {
                "prices": {
                  "schema": {
                    "type": "object",
                    "properties": {
                      "price": { "$ref": "#/$defs/Money" }, // shared
                      "color": { "enum": ["grey", "blue"], "x-identifier": "Colour" },
                      "size": { "type": "integer", "description": "In points." },
                      "gone": { "type": "string" }
                    }
                  }
                }
              },
              "$defs": { "Money": { "type": "object", "properties": { "amount": { "type": "number", "format": "decimal" } } } }
            }
            """);
        await using var server = await ConsoleServer.StartAsync(new ConsoleData
        {
            Configs =
            {
                ConsoleItems.Config("prices", $$"""
                    {
                      "defaultValue": { "price": { "amount": 1.5 }, "color": "grey", "size": 12 },
                      "rules": [{{ConsoleItems.Rule(""" "returnValue": { "size": 12.5, "color": "blue", "added": true } """)}}]
                    }
                    """),
            },
        });

        (await PullRun.Of(folder, server)).Fine();

        Assert.Equal(
            """
            {
              "configs": {
                "prices": {
                  "idType": "userID",
                  "schema": {
                    "type": "object",
                    "properties": {
                      "price": { "$ref": "#/$defs/Money" }, // shared
                      "color": { "enum": ["grey", "blue"], "x-identifier": "Colour" },
                      "size": { "type": "number", "description": "In points." },
                      "added": { "type": "boolean" }
                    }
                  },
                  "default": {
                    "price": { "amount": 1.5 },
                    "color": "grey",
                    "size": 12
                  }
                }
              },
              "$defs": { "Money": { "type": "object", "properties": { "amount": { "type": "number", "format": "decimal" } } } }
            }
            """,
            folder.Read());
        Assert.Empty(ManifestReader.Read(folder.Read()).Problems);
    }

    [Fact]
    public async Task The_default_of_an_experiment_is_the_teams()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", """
            { "experiments": { "button_test": {
              "schema": { "properties": { "color": { "type": "string" }, "size": { "type": "integer" }, "old": { "type": "string" } } },
              "default": { "color": "black", "size": "big", "old": "x" }
            } } }
            """);
        await using var server = await ConsoleServer.StartAsync(new ConsoleData
        {
            Experiments =
            {
                ConsoleItems.Experiment("button_test", """
                    { "groups": [ { "name": "control", "size": 100, "parameterValues": { "color": "grey", "size": 12, "bold": true } } ] }
                    """),
            },
        });

        (await PullRun.Of(folder, server)).Fine();

        var entry = ManifestReader.Read(folder.Read()).Model.Experiments.Single();
        Assert.Equal("""{"bold":true,"color":"black","size":12}""", Assert.IsType<ClassDeclaration>(entry.Declarations[0]).DefaultJson);
        (await ToolRun.Of(folder, "validate", "--warnaserror")).Fine();
    }

    [Fact]
    public async Task Where_the_Console_has_no_value_the_schema_by_hand_stays_whole()
    {
        const string manifest = """{ "configs": { "limits": { "schema": { "properties": { "max": { "type": "integer" } } }, "default": { "max": 3 }, "idType": "userID" } } }""";
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", manifest);
        await using var server = await ConsoleServer.StartAsync(new ConsoleData { Configs = { ConsoleItems.Config("limits", """{ "defaultValue": null }""") } });
        server.Data.Configs[0].Remove("defaultValue");

        var run = (await PullRun.Of(folder, server)).Fine();

        Assert.Equal("statsig.manifest.json is up to date.\n", run.Out);
        Assert.Equal(manifest, folder.Read());
    }

    [Fact]
    public async Task What_is_taken_out_of_the_archive_may_be_used_again()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ConsoleServer.StartAsync(new ConsoleData
        {
            Configs = { ConsoleItems.Config("limits", """{ "status": "Archived" }""") },
            Experiments = { ConsoleItems.Experiment("button_test", """{ "status": "archived" }""") },
        });
        (await PullRun.Of(folder, server)).Fine();
        Assert.All(LifecyclesOf(folder), static lifecycle => Assert.Equal(Lifecycle.Archived, lifecycle));

        server.Data.Configs[0]["status"] = "Enabled";
        server.Data.Experiments[0]["status"] = "active";
        (await PullRun.Of(folder, server)).Fine();

        Assert.All(LifecyclesOf(folder), static lifecycle => Assert.Equal(Lifecycle.Unspecified, lifecycle));

        static IEnumerable<Lifecycle> LifecyclesOf(TemporaryFolder folder)
        {
            var model = ManifestReader.Read(folder.Read()).Model;
            return model.Configs.Concat(model.Experiments).Select(static entry => entry.Info.Lifecycle);
        }
    }

    [Theory]
    [InlineData("", "free_shipping new_checkout old_banner")]
    [InlineData("--keep-missing", "by_hand free_shipping new_checkout old_banner")]
    [InlineData("--only-existing", "new_checkout")]
    [InlineData("--tag WEB --keep-missing", "by_hand new_checkout old_banner")]
    [InlineData("--tag web", "by_hand new_checkout old_banner")]
    [InlineData("--tag web --tag ship", "by_hand free_shipping new_checkout old_banner")]
    [InlineData("--tag ship", "by_hand free_shipping new_checkout")]
    [InlineData("--tag ship --only-existing", "by_hand new_checkout")]
    [InlineData("--target-app back --target-app a1", "by_hand free_shipping new_checkout")]
    [InlineData("--target-app Back", "by_hand free_shipping new_checkout")]
    [InlineData("--target-app Web --tag web", "by_hand new_checkout")]
    [InlineData("--tag web --prune", "new_checkout old_banner")]
    [InlineData("--tag ship --prune", "free_shipping")]
    [InlineData("--target-app Back --prune", "free_shipping")]
    public async Task Options_say_which_entries_there_are(string options, string expected)
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", """{ "gates": { "new_checkout": {}, "by_hand": {} } }""");
        await using var server = await ConsoleServer.StartAsync(new ConsoleData
        {
            Gates =
            {
                ConsoleItems.Gate("new_checkout", """{ "tags": ["web"], "targetApps": ["a1"] }"""),
                ConsoleItems.Gate("old_banner", """{ "tags": ["web", "old"] }"""),
                ConsoleItems.Gate("free_shipping", """{ "tags": ["ship"], "targetApps": "Back" }"""),
            },
            TargetApps = { new() { ["id"] = "a1", ["name"] = "Web" }, new() { ["id"] = "a2", ["name"] = "Back" } },
        });

        (await PullRun.Of(folder, server, options.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Fine();

        Assert.Equal(expected, string.Join(' ', ManifestReader.Read(folder.Read()).Model.Gates.Select(static gate => gate.Name)));
    }

    [Theory]
    [InlineData("--tag web", "by_hand new_checkout")]
    [InlineData("--tag WEB --tag other", "by_hand new_checkout")]
    [InlineData("--tag ship", "by_hand free_shipping new_checkout old_banner")]
    [InlineData("--target-app Shop", "by_hand new_checkout old_banner")]
    [InlineData("--tag web --keep-missing", "by_hand new_checkout old_banner")]
    public async Task A_filtered_pull_takes_away_only_what_it_asks_for(string options, string expected)
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", """
            { "gates": { "new_checkout": { "tags": ["web"] }, "old_banner": { "tags": ["old", "Web"] }, "by_hand": { "tags": ["ours"] } } }
            """);
        await using var server = await ConsoleServer.StartAsync(new ConsoleData
        {
            Gates = { ConsoleItems.Gate("new_checkout", """{ "tags": ["web"], "targetApps": ["Shop"] }"""), ConsoleItems.Gate("free_shipping", """{ "tags": ["ship"] }""") },
            TargetApps = { new() { ["id"] = "a1", ["name"] = "Shop" } },
        });

        var run = (await PullRun.Of(folder, server, options.Split(' '))).Fine();

        Assert.Equal(expected, string.Join(' ', ManifestReader.Read(folder.Read()).Model.Gates.Select(static gate => gate.Name)));
        Assert.Equal(!options.Contains("keep", StringComparison.Ordinal), run.Error.Contains("Kept, though the Statsig Console does not have it: gate '", StringComparison.Ordinal));
        Assert.DoesNotContain("gate 'new_checkout'", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--prune", "goes with '--tag' or '--target-app'")]
    [InlineData("--tag web --prune --keep-missing", "exclude each other")]
    public async Task Options_that_make_no_sense_together_are_refused(string options, string words)
    {
        using var folder = new TemporaryFolder();
        await using var server = await ConsoleServer.StartAsync();

        (await PullRun.Of(folder, server, options.Split(' '))).Failed(words);

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_config_that_became_an_experiment_keeps_its_CSharp_name()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", """{ "configs": { "button": { "identifier": "Knob", "expires": "2027-01-01" } } }""");
        await using var server = await ConsoleServer.StartAsync(new ConsoleData { Experiments = { ConsoleItems.Experiment("button") } });

        (await PullRun.Of(folder, server, "--keep-missing")).Fine();

        var model = ManifestReader.Read(folder.Read()).Model;
        Assert.Empty(model.Configs);
        Assert.Equal(("Knob", "2027-01-01"), (model.Experiments.Single().Info.Identifier, model.Experiments.Single().Info.Expires));
    }

    [Fact]
    public async Task A_filter_that_nothing_passes_changes_nothing()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", """{ "gates": { "new_checkout": {} } }""");
        await using var server = await ConsoleServer.StartAsync(SampleProject.Create());

        (await PullRun.Of(folder, server, "--tag", "wbe")).Failed("Nothing in the Statsig Console has that tag.");
        (await PullRun.Of(folder, server, "--target-app", "Back office")).Failed("Nothing in the Statsig Console has that target app.");
        (await PullRun.Of(folder, server, "--target-app", "Web shop", "--tag", "wbe")).Failed("Nothing in the Statsig Console has that tag and that target app.");
        (await PullRun.Of(folder, server, "--target-app", "Web shpo")).Failed("no target app 'Web shpo'", "Web shop, Back office");

        Assert.Equal("""{ "gates": { "new_checkout": {} } }""", folder.Read());
    }

    [Fact]
    public async Task Entries_can_keep_the_order_that_people_gave_them()
    {
        const string manifest = "{\n  \"gates\": {\n    \"zebra\": { \"idType\": \"userID\", \"lifecycle\": \"temporary\" },\n    \"apple\": { \"idType\": \"userID\", \"lifecycle\": \"temporary\" }\n  }\n}\n";
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", manifest);
        await using var server = await ConsoleServer.StartAsync(new ConsoleData { Gates = { ConsoleItems.Gate("apple"), ConsoleItems.Gate("zebra") } });

        (await PullRun.Of(folder, server, "--keep-order")).Fine();
        Assert.Equal(manifest, folder.Read());
        (await PullRun.Of(folder, server)).Fine();

        Assert.True(folder.Read().IndexOf("apple", StringComparison.Ordinal) < folder.Read().IndexOf("zebra", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dry_run_shows_what_would_change_and_changes_nothing()
    {
        const string manifest = "{\n  \"gates\": {\n    \"new_checkout\": { \"idType\": \"userID\" }\n  }\n}\n";
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", manifest);
        await using var server = await ConsoleServer.StartAsync(new ConsoleData { Gates = { ConsoleItems.Gate("new_checkout") } });

        var run = (await PullRun.Of(folder, server, "--dry-run")).Fine();

        Assert.Equal(manifest, folder.Read());
        Assert.Equal(["statsig.manifest.json"], folder.Files);
        Assert.Contains("\n-    \"new_checkout\": { \"idType\": \"userID\" }\n+    \"new_checkout\": { \"idType\": \"userID\", \"lifecycle\": \"temporary\" }\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("would change: 0 added, 1 changed, 0 removed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_and_a_link_stay()
    {
        using var folder = new TemporaryFolder().Write("real/flags.json", "\uFEFF{}");
        File.CreateSymbolicLink(folder.Combine("statsig.manifest.json"), folder.Combine("real/flags.json"));
        await using var server = await ConsoleServer.StartAsync(new ConsoleData { Gates = { ConsoleItems.Gate("new_checkout") } });

        (await PullRun.Of(folder, server)).Fine();

        Assert.NotNull(new FileInfo(folder.Combine("statsig.manifest.json")).LinkTarget);
        var bytes = await File.ReadAllBytesAsync(folder.Combine("real/flags.json"), TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'{'], bytes[..4]);
        Assert.Contains("new_checkout", folder.Read(), StringComparison.Ordinal);
    }
}
