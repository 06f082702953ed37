using System.Text.Json;
using System.Text.RegularExpressions;
using Json.Schema;

namespace Statsig.Emulator.Tests.Rules;

/// <summary>The JSON Schema of local rules and the example in the docs, against each other and against the reader.</summary>
public partial class PublishedSchemaTests
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly Lazy<JsonSchema> Schema = new(static () => JsonSchema.FromText(ReadDoc("statsig.local.schema.json")));

    public static TheoryData<string> Good =>
    [
        "{}",
        """{ "gates": { "free_shipping": false, "new_checkout": { "value": true }, }, /* c */ }""",
        """{ "gates": { "new_checkout": { "if": ["everyone", { "percent": 0.5, "idType": "companyID" }, { "idList": "a" }, { "environment": "b" }], "value": true, "groupName": "g", "x-note": 1 } } }""",
        """{ "gates": { "new_checkout": { "if": { "attribute": "a", "exists": true, "versionEq": "1-rc", "versionGt": "1.2", "versionLt": "3", "versionLte": "2", "notIn": [1, "b", true] }, "value": true } } }""",
        """{ "experiments": { "button_test": { "id": "a", "group": "Blue", "groupName": "Another" } }, "layers": { "checkout_layer": [] }, "configs": { "checkout_settings": [] } }""",
    ];

    public static TheoryData<string> Bad =>
    [
        "[]",
        """{ "gates": { "new_checkout": 1 } }""",
        """{ "gates": { "!": true } }""",
        """{ "gates": { "new_checkout": { "value": "true" } } }""",
        """{ "gates": { "new_checkout": {} } }""",
        """{ "gates": { "new_checkout": { "id": "", "value": true } } }""",
        """{ "gates": { "new_checkout": { "if": {}, "value": true } } }""",
        """{ "gates": { "new_checkout": { "if": "all", "value": true } } }""",
        """{ "gates": { "new_checkout": { "if": { "percent": 101 }, "value": true } } }""",
        """{ "gates": { "new_checkout": { "if": { "ids": [1] }, "value": true } } }""",
        """{ "gates": { "new_checkout": { "if": { "ids": ["1"], "percent": 1 }, "value": true } } }""",
        """{ "gates": { "new_checkout": { "if": { "attribute": "a" }, "value": true } } }""",
        """{ "gates": { "new_checkout": { "if": { "attribute": "a", "gt": "1" }, "value": true } } }""",
        """{ "gates": { "new_checkout": { "if": { "attribute": "a", "versionGt": "one" }, "value": true } } }""",
        """{ "gates": { "new_checkout": { "if": { "attribute": "a", "in": "1" }, "value": true } } }""",
        """{ "gates": { "new_checkout": { "if": { "environment": "a", "idType": "b" }, "value": true } } }""",
        """{ "configs": { "checkout_settings": { "value": [] } } }""",
        """{ "experiments": { "button_test": { "if": "everyone" } } }""",
        """{ "layers": { "checkout_layer": {} } }""",
        """{ "rankedLists": { "bandit": [ { "name": "a" } ] } }""",
        """{ "idLists": { "staff": "1" } }""",
    ];

    [Fact]
    public void It_is_itself_valid_JSON_Schema()
    {
        using var document = JsonDocument.Parse(ReadDoc("statsig.local.schema.json"));

        Assert.True(MetaSchemas.Draft202012.Evaluate(document.RootElement).IsValid);
    }

    [Theory]
    [MemberData(nameof(Good))]
    public async Task What_the_reader_takes_it_takes(string rules)
    {
        Assert.True(IsValid(rules));
        await using var emulator = await StartAsync(rules);
        Assert.Empty(emulator.Problems);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task What_the_reader_refuses_it_refuses(string rules)
    {
        Assert.False(IsValid(rules));
        await Assert.ThrowsAsync<ArgumentException>(() => StartAsync(rules));
    }

    [Fact]
    public async Task The_example_in_the_docs_is_right_for_the_manifest_of_the_samples()
    {
        var example = Fence().Match(ReadDoc("emulator.md")).Groups[1].Value;
        Assert.Contains("\"rankedLists\"", example, StringComparison.Ordinal);

        Assert.True(IsValid(example));
        await using var emulator = await StartAsync(example);
        Assert.Empty(emulator.Problems);
        using var client = new EmulatorClient(emulator);
        Assert.Equal("testers", (await client.PostAsync("check_gate", """{"gateName":"new_checkout","user":{"userID":"user-1"}}""")).GetProperty("rule_id").GetString());
        Assert.Equal("cat", (await client.PostAsync("get_ranked_list", """{"configName":"banner_bandit"}"""))[0].GetProperty("name").GetString());
    }

    [GeneratedRegex("```jsonc\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    private static bool IsValid(string rules)
    {
        using var document = JsonDocument.Parse(rules, Lenient);
        return Schema.Value.Evaluate(document.RootElement).IsValid;
    }

    private static string ReadDoc(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", name)).ReplaceLineEndings("\n");

    private static Task<StatsigEmulator> StartAsync(string rules) => StatsigEmulator.StartAsync(
        new StatsigEmulatorOptions { ManifestPath = Path.Combine(AppContext.BaseDirectory, "samples", "statsig.manifest.json"), RulesText = rules },
        TestContext.Current.CancellationToken);
}
