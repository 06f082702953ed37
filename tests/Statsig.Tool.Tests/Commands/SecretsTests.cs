using Statsig.Tool.Output;
using Statsig.Tool.Tests.Console;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Commands;

/// <summary>Keys are kept out of what is printed, and nothing else is.</summary>
public class SecretsTests
{
    /// <summary>A key as no key of Statsig's looks today.</summary>
    private const string OddKey = "console-abc_def-ghi";

    [Theory]
    [InlineData("secret-Zq8WnT4vLx2RbY", "secret-…")]
    [InlineData("console-zq8wnt4vlx2rby7pkd3m", "console-…")]
    [InlineData("'console-Zq8WnT4vLx2RbY7pKd3M'.", "'console-…'.")]
    [InlineData("/console-Zq8WnT4vLx2RbY7pKd3M.json", "/console-….json")]
    [InlineData("a secret-Zq8WnT4vLx2RbY and secret-aaaaaaaaaaaaaaA", "a secret-… and secret-…")]
    [InlineData("secret-santa_2026", null)]
    [InlineData("console-redesign-of-2026", null)]
    [InlineData("client-side_rollout_of_2026", null)]
    [InlineData("client-Zq8WnT4vLx2RbY7pKd3M", null)]
    [InlineData("secret-Zq8WnT4vLx2Rb", null)]
    [InlineData("secret-abcdefghijklmnopqrst", null)]
    [InlineData("secret-12345678901234567890", null)]
    [InlineData("secret-yourServerSecretHere1", null)]
    [InlineData("secret-xxxxXXXXxxxx1234", null)]
    [InlineData("top-secret-Zq8WnT4vLx2RbY7pKd3M", null)]
    [InlineData("my_secret-Zq8WnT4vLx2RbY7pKd3M", null)]
    public void A_key_is_what_the_analyzers_take_for_one(string text, string? expected)
    {
        Assert.Equal(expected ?? text, new Secrets().Scrub(text));
        Assert.Equal(expected is not null, Secrets.HasKey(text));
    }

    [Fact]
    public async Task Names_that_only_begin_like_keys_are_printed()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", """
            { "gates": { "client-side_rollout": {}, "console-redesign": { "lifecycle": "archived" } }, "experiments": { "secret-santa-experiment": {} } }
            """).Write("secret-santa-manifest.json", "{}");

        Assert.Equal(
            """
            breaking  gate client-side_rollout: is removed
            breaking  gate console-redesign: is removed
            breaking  experiment secret-santa-experiment: is removed
            3 changes from statsig.manifest.json to secret-santa-manifest.json, 3 of which break code.

            """,
            (await ToolRun.Of(folder, "diff", "--manifest", "secret-santa-manifest.json", "--against", "statsig.manifest.json")).Out);
        (await ToolRun.Of(folder, "validate", "client-side_rollout.json")).Failed("There is no manifest at 'client-side_rollout.json'.");
        (await ToolRun.Of(folder, "client-side_rollout")).Failed("client-side_rollout");
    }

    [Theory]
    [InlineData(OddKey)]
    [InlineData("Not_a-key but given as one")]
    public async Task What_was_given_as_the_key_is_printed_nowhere_whatever_it_looks_like(string key)
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", $$"""
            { "gates": { "aa": { "description": "is {{key.ToUpperInvariant()}}", "owner": "{{key}}" } }, "configs": { "cc": { "default": { "a": "{{key}}" } } } }
            """).Write("old.json", """{ "configs": { "cc": { "default": { "a": "" } } } }""");
        await using var server = await ConsoleServer.StartAsync(SampleProject.Create());
        string[][] commands =
        [
            ["list"], ["list", "--json"], ["list", "--owner", key], ["validate", key], ["list", "--kind", key],
            ["diff", "--against", "old.json"], ["diff", "--against", "old.json", "--json"], ["diff", "--against", "old.json", "--format", "markdown"],
            ["pull", "--dry-run", "--base-address", server.Address], ["pull", "--target-app", key, "--base-address", server.Address],
        ];
        foreach (var command in commands)
        {
            foreach (var world in new[] { new ToolWorld { Variables = { ["STATSIG_CONSOLE_KEY"] = key } }, new ToolWorld { Input = key + "\n" } })
            {
                if (world.Input is null || command[0] == "pull")
                {
                    var run = await ToolRun.Of(folder, world, command);
                    Assert.DoesNotContain(key, run.Out + run.Error, StringComparison.OrdinalIgnoreCase);
                }
            }
        }
    }

    [Theory]
    [InlineData("pull --key abc_def-ghi")]
    [InlineData("pull --api-key=abc_def-ghi")]
    [InlineData("pull --console-key:abc_def-ghi")]
    public async Task What_is_given_as_a_key_by_an_option_is_not_shown_again(string arguments)
    {
        using var folder = new TemporaryFolder();

        var run = (await ToolRun.Of(folder, arguments.Split(' '))).Failed("STATSIG_CONSOLE_KEY");

        Assert.DoesNotContain("abc_def-ghi", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_a_terminal_or_a_log_takes_for_a_command_is_printed_from_a_manifest()
    {
        const string name = "a\\u001b[31m\\u0085\\n::error::x";
        using var folder = new TemporaryFolder()
            .Write("statsig.manifest.json", $$"""{ "gates": { "{{name}}": { "owner": "o\u001b[2J", "description": "d\r\n##vso[task.complete]" } } }""")
            .Write("old.json", "{}");

        foreach (var command in new[] { "list", "validate", "validate --format github", "validate --format azure", "diff --against old.json", "diff --against old.json -f markdown" })
        {
            var run = await ToolRun.Of(folder, command.Split(' '));

            Assert.DoesNotContain(run.Out + run.Error, static c => char.IsControl(c) && c != '\n');
            Assert.DoesNotContain(run.Out.Split('\n'), static line => line.StartsWith("::error::", StringComparison.Ordinal) || line.StartsWith("##vso[task.complete]", StringComparison.Ordinal));
        }
    }
}
