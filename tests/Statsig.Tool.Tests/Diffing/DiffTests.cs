using System.Text.Json;
using Statsig.Tool.Tests.Support;

namespace Statsig.Tool.Tests.Diffing;

public class DiffTests
{
    public static TheoryData<string, string, string> Changes => new()
    {
        { """{ "gates": { "aa": {} } }""", """{ "gates": { "aa": {}, "bb": {} } }""", "          gate bb: is added" },
        { """{ "gates": { "aa": {}, "bb": {} } }""", """{ "gates": { "aa": {} } }""", "breaking  gate bb: is removed" },
        { """{ "gates": { "aa": {} } }""", """{ "configs": { "aa": {} } }""", "breaking  config aa: is now of the kind config, was gate" },
        { """{ "gates": { "aa": {} } }""", """{ "gates": { "aa": { "identifier": "Better" } } }""", "breaking  gate aa: is called Better in C#, was Aa" },
        { """{ "gates": { "aa": {} } }""", """{ "gates": { "aa": { "default": true } } }""", "          gate aa: default is true, was false" },
        {
            """{ "gates": { "aa": { "lifecycle": "temporary" } } }""", """{ "gates": { "aa": { "lifecycle": "stale", "staleReason": "STALE_NO_RULES" } } }""",
            "          gate aa: is stale (STALE_NO_RULES), was temporary, and its use a warning (STATSIG4001)"
        },
        { """{ "gates": { "aa": {} } }""", """{ "gates": { "aa": { "lifecycle": "archived" } } }""", "breaking  gate aa: is archived, was of none, and its use an error (STATSIG4002)" },
        { """{ "gates": { "aa": {} } }""", """{ "gates": { "aa": { "expires": "2027-01-01" } } }""", "          gate aa: expires 2027-01-01, was never" },
        { """{ "gates": { "aa": { "idType": "userID" } } }""", """{ "gates": { "aa": { "idType": "stableID" } } }""", "          gate aa: is decided by stableID, was userID" },
        { """{ "gates": { "aa": { "description": "x", "owner": "x", "tags": ["x"] } } }""", """{ "gates": { "aa": {} } }""", "" },
        { """{ "namespace": "A" }""", """{ "namespace": "B" }""", "breaking  manifest: the namespace is B, was A" },
        { """{ "accessibility": "public" }""", "{}", "breaking  manifest: the types are internal, were public" },
        { "{}", """{ "accessibility": "public" }""", "          manifest: the types are public, were internal" },
        { Config(""" "a": { "type": "string" } """), Config(""" "b": { "type": "string" } """), "breaking  config cc: 'a' is removed\n          config cc: 'b' is added" },
        { Config(""" "a": { "type": "number" } """), Config(""" "a": { "type": "integer" } """), "breaking  config cc: 'a' is int, was double" },
        { Config(""" "a": { "type": "string" } """), Config(""" "a": { "type": ["string", "null"] } """), "breaking  config cc: 'a' is string?, was string" },
        { Config(""" "a": { "type": "string" } """), Config(""" "a": { "type": "string", "x-identifier": "Other" } """), "breaking  config cc: 'a' is called Other in C#, was A" },
        { Config(""" "a": { "items": { "type": "string" } } """), Config(""" "a": { "items": { "type": "boolean" } } """), "breaking  config cc: 'a[]' is bool, was string" },
        {
            Config(""" "a": { "properties": { "b": { "additionalProperties": { "type": "string" } } } } """),
            Config(""" "a": { "properties": { "b": { "additionalProperties": { "type": "boolean" } } } } """), "breaking  config cc: 'a.b{}' is bool, was string"
        },
        {
            Config(""" "a": { "enum": ["x", "y"] } """), Config(""" "a": { "enum": ["x", "z"] } """),
            "breaking  config cc: 'a' no longer has the value \"y\"\n          config cc: 'a' may have the value \"z\""
        },
        { Config(""" "a": { "enum": ["x"] } """), Config(""" "a": { "enum": ["x"], "x-enumNames": ["Ex"] } """), "breaking  config cc: \"x\" of 'a' is called Ex in C#, was X" },
        { Config(""" "a": { "type": "string" } """), Config(""" "a": { "type": "string", "deprecated": true } """), "          config cc: 'a' is deprecated" },
        { Config(""" "a": { "type": "integer", "default": 1 } """), Config(""" "a": { "type": "integer", "default": 2 } """), "          config cc: default of 'a' is 2, was 1" },
        { Config(""" "a": { "type": "integer", "default": 1 } """), Config(""" "a": { "type": "string", "default": "1" } """), "breaking  config cc: 'a' is string, was int" },
        { Config(""" "a": { "type": "string" } """), """{ "configs": { "cc": {} } }""", "breaking  config cc: the value is JsonElement, was CcConfig" },
        { Config(""" "a": { "type": "integer" } """), """{ "configs": { "cc": { "schema": { "properties": { "a": { "type": "integer" } } }, "default": { "a": 1.0 } } } }""", "          config cc: default of 'a' is 1, was 0" },
        {
            """{ "configs": { "cc": { "schema": { "properties": { "a": { "additionalProperties": { "type": "integer" } } } }, "default": { "a": { "x": 1, "y": 2 } } } } }""",
            """{ "configs": { "cc": { "schema": { "properties": { "a": { "additionalProperties": { "type": "integer" } } } }, "default": { "a": { "x": 1, "z": 3 } } } } }""",
            "          config cc: default of 'a.y' is not said, was 2\n          config cc: default of 'a.z' is 3, was not said"
        },
        { """{ "configs": { "cc": {} } }""", """{ "configs": { "cc": { "default": { "a": 1 } } } }""", "          config cc: default of 'a' is 1, was not said" },
        {
            """{ "experiments": { "ee": { "groups": { "A": { "x": 1 }, "B": {} } } } }""", """{ "experiments": { "ee": { "groups": { "A": { "x": 2 }, "C": {} } } } }""",
            "          experiment ee: 'x' of the group 'A' is 2, was 1\nbreaking  experiment ee: the group 'B' is removed\n          experiment ee: the group 'C' is added"
        },
        { """{ "experiments": { "ee": { "groups": { "A": {} } } } }""", """{ "experiments": { "ee": {} } }""", "breaking  experiment ee: has no groups any more, and its accessor another type" },
        { """{ "experiments": { "ee": { "layer": "l1" } } }""", """{ "experiments": { "ee": {} } }""", "          experiment ee: is in the layer none, was l1" },
        { Shared(""" "a": { "type": "string" } """), Shared(""" "a": { "type": "boolean" } """), "breaking  type Money: 'a' is bool, was string" },
        {
            Shared(""" "a": { "type": "string" } """), Config(""" "m": { "properties": { "a": { "type": "string" } } } """),
            "breaking  type Money: the shared type is removed\nbreaking  config cc: 'm' is CcConfig.MValue, was Money"
        },
        { "{ \"gates\": { \"aa\": {} } } // x", "{\"gates\":{\"aa\":{ }}}", "" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Says_what_has_changed_and_what_of_it_breaks_code(string before, string after, string expected)
    {
        using var folder = new TemporaryFolder().Write("old.json", before).Write("statsig.manifest.json", after);

        var run = await ToolRun.Of(folder, "diff", "--against", "old.json");

        Assert.Equal("", run.Error);
        var lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(expected, string.Join('\n', lines[..^1]));
        Assert.Equal(expected.Length > 0 ? 1 : 0, run.ExitCode);
        Assert.Contains(" from old.json to statsig.manifest.json", lines[^1], StringComparison.Ordinal);

        var breaking = await ToolRun.Of(folder, "diff", "--against", "old.json", "--breaking-only");
        Assert.Equal(expected.Contains("breaking", StringComparison.Ordinal) ? 1 : 0, breaking.ExitCode);
        Assert.DoesNotContain("        ", breaking.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_Markdown_for_a_pull_request()
    {
        using var folder = new TemporaryFolder()
            .Write("old.json", Config(""" "max|items": { "type": "string" } """))
            .Write("statsig.manifest.json", """{ "gates": { "new_checkout": {} }, "configs": { "cc": { "schema": { "properties": {} } } } }""");

        var run = await ToolRun.Of(folder, "diff", "--against", "old.json", "--format", "markdown");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            """
            ### Statsig flags

            2 changes from old.json to statsig.manifest.json, 1 of which breaks code.

            | | flag | change |
            |---|---|---|
            | | gate `new_checkout` | is added |
            | **breaks code** | config `cc` | 'max\|items' is removed |

            """,
            run.Out);
    }

    [Fact]
    public async Task Writes_JSON_for_machines()
    {
        using var folder = new TemporaryFolder()
            .Write("old.json", Config(""" "a": { "type": "string" } """))
            .Write("statsig.manifest.json", Config(""" "a": { "type": "boolean" } """));

        var run = await ToolRun.Of(folder, "diff", "--against", "old.json", "--json");

        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(
            """{"from":"old.json","to":"statsig.manifest.json","breaking":1,"changes":[{"kind":"config","name":"cc","change":"schema","breaking":true,"place":"a","before":"string","after":"bool","message":"\u0027a\u0027 is bool, was string"}]}""",
            JsonSerializer.Serialize(json));
    }

    [Fact]
    public async Task Compares_with_a_revision_of_git()
    {
        using var folder = new TemporaryFolder().Write("sub/statsig.manifest.json", """{ "gates": { "aa": {}, "bb": {} } }""");
        await Git.RunAsync(folder, "init", "-q");
        await Git.RunAsync(folder, "add", ".");
        await Git.RunAsync(folder, "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "first");
        folder.Write("sub/statsig.manifest.json", """{ "gates": { "aa": {} } }""");

        var run = await ToolRun.Of(folder, "diff", "--manifest", "sub/statsig.manifest.json", "--against", "HEAD:sub/statsig.manifest.json");
        var relative = await ToolRun.Of(folder, "diff", "--manifest", "sub/statsig.manifest.json", "--against", "HEAD:./statsig.manifest.json");

        Assert.Equal("breaking  gate bb: is removed\n1 change from HEAD:sub/statsig.manifest.json to sub/statsig.manifest.json, 1 of which breaks code.\n", run.Out);
        Assert.StartsWith("breaking  gate bb: is removed\n", relative.Out, StringComparison.Ordinal);
        (await ToolRun.Of(folder, "diff", "--manifest", "sub/statsig.manifest.json", "--against", "HEAD:none.json")).Failed("HEAD:none.json");
        (await ToolRun.Of(folder, "diff", "--manifest", "sub/statsig.manifest.json", "--against", "--batch:x")).Failed("'--batch:x'");
    }

    [Theory]
    [InlineData("none.json")]
    [InlineData("none/old.json")]
    [InlineData("HEAD:none.json")]
    [InlineData("HEAD:./none.json")]
    [InlineData("HEAD:none/old.json")]
    public async Task A_first_manifest_can_be_compared_with_none(string against)
    {
        using var folder = new TemporaryFolder().Write("readme.md", "").Write("statsig.manifest.json", """
            {
              "namespace": "Shop.Flags", "accessibility": "public", "gates": { "aa": { "lifecycle": "archived" } }, "configs": { "cc": {} },
              "$defs": { "Money": { "properties": { "amount": {} } } }
            }
            """);
        await Git.RunAsync(folder, "init", "-q");
        await Git.RunAsync(folder, "add", "readme.md");
        await Git.RunAsync(folder, "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "first");

        var run = await ToolRun.Of(folder, "diff", "--against", against, "--allow-missing");

        Assert.Equal("", run.Error);
        Assert.Equal(
            $"""
                      type Money: the shared type is added
                      gate aa: is added
                      config cc: is added
            3 changes from {against} (not there yet) to statsig.manifest.json, none of which break code.

            """,
            run.Out);
        Assert.Equal(1, run.ExitCode);
        (await ToolRun.Of(folder, "diff", "--against", against, "--allow-missing", "--breaking-only")).Fine();
        (await ToolRun.Of(folder, "diff", "--against", against)).Failed(against);
    }

    [Theory]
    [InlineData("nope:statsig.manifest.json", "nope")]
    [InlineData("HEAD:folder", "HEAD:folder")]
    [InlineData("folder", "'folder' is a folder")]
    public async Task What_is_not_known_to_be_without_a_manifest_is_no_empty_one(string against, string words)
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", "{}").Write("folder/file", "");
        await Git.RunAsync(folder, "init", "-q");
        await Git.RunAsync(folder, "add", ".");
        await Git.RunAsync(folder, "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "first");

        (await ToolRun.Of(folder, "diff", "--against", against, "--allow-missing")).Failed(words);
        (await ToolRun.Of(folder, "diff", "--allow-missing")).Failed("goes with '--against'");
    }

    [Fact]
    public async Task A_path_beside_the_manifests_own_is_a_mistake_and_no_first_manifest()
    {
        using var folder = new TemporaryFolder().Write("src/app/statsig.manifest.json", """{ "gates": { "aa": {} } }""");
        await Git.RunAsync(folder, "init", "-q");
        await Git.RunAsync(folder, "add", ".");
        await Git.RunAsync(folder, "-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "first");
        folder.Write("src/app/statsig.manifest.json", "{}");

        (await ToolRun.Of(folder, "diff", "--manifest", "src/app/statsig.manifest.json", "--against", "HEAD:statsig.manifest.json", "--allow-missing"))
            .Failed("nothing at 'HEAD:statsig.manifest.json', but there is 'HEAD:src/app/statsig.manifest.json'");
    }

    [Fact]
    public async Task Outside_of_a_repository_no_revision_is_taken_for_an_empty_one()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", "{}");

        (await ToolRun.Of(folder, "diff", "--against", "HEAD:statsig.manifest.json", "--allow-missing")).Failed("HEAD:statsig.manifest.json");
    }

    [Fact]
    public async Task A_file_that_is_none_is_no_drift()
    {
        using var folder = new TemporaryFolder().Write("statsig.manifest.json", "{}").Write("broken.json", "{ \"gates\": }");

        (await ToolRun.Of(folder, "diff", "--against", "none.json")).Failed("no manifest at 'none.json'");
        (await ToolRun.Of(folder, "diff", "--against", "broken.json")).Failed("broken.json(1,12)");
        (await ToolRun.Of(folder, "diff", "--manifest", "none.json", "--against", "broken.json")).Failed("none.json");
    }

    private static string Config(string properties) => $$"""{ "configs": { "cc": { "schema": { "properties": { {{properties}} } } } } }""";

    private static string Shared(string properties) =>
        $$"""{ "configs": { "cc": { "schema": { "properties": { "m": { "$ref": "#/$defs/Money" } } } } }, "$defs": { "Money": { "properties": { {{properties}} } } } }""";
}
