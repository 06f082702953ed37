using System.Text.Json;

namespace Statsig.Emulator.Tests.Rules;

public class LocalRulesTests : EmulatorFixture
{
    protected override string Manifest => """
        {
          "gates": { "gate": {}, "company_gate": { "idType": "companyID" } },
          "configs": { "limits": { "schema": { "properties": { "max": { "type": "integer", "maximum": 99 } } }, "default": { "max": 20 } } },
          "experiments": { "test": { "default": { "color": "grey" }, "groups": { "Control": {}, "Blue": { "color": "blue" } } } },
          "layers": { "layer": { "default": { "columns": 2 } } }
        }
        """;

    [Theory]
    [InlineData("""true""", """{}""", true)]
    [InlineData("""{ "value": true }""", """{}""", true)]
    [InlineData("""{ "if": "everyone", "value": true }""", """{}""", true)]
    [InlineData("""{ "if": { "ids": ["7", "42"] }, "value": true }""", """{"userID":"42"}""", true)]
    [InlineData("""{ "if": { "ids": ["7", "42"] }, "value": true }""", """{"userID":"43"}""", false)]
    [InlineData("""{ "if": { "ids": ["7"] }, "value": true }""", """{}""", false)]
    [InlineData("""{ "if": { "ids": "acme", "idType": "companyID" }, "value": true }""", """{"userID":"1","customIDs":{"companyid":"acme"}}""", true)]
    [InlineData("""{ "if": { "environment": "staging" }, "value": true }""", """{"statsigEnvironment":{"tier":"Staging"}}""", true)]
    [InlineData("""{ "if": { "environment": ["staging", "development"] }, "value": true }""", """{}""", false)]
    [InlineData("""{ "if": { "environment": "production" }, "value": true }""", """{}""", true)]
    [InlineData("""{ "if": { "attribute": "country", "equals": "de" }, "value": true }""", """{"country":"DE"}""", true)]
    [InlineData("""{ "if": { "attribute": "user_id", "equals": "42" }, "value": true }""", """{"userID":"42"}""", true)]
    [InlineData("""{ "if": { "attribute": "plan", "in": ["pro", "team"] }, "value": true }""", """{"custom":{"Plan":"team"}}""", true)]
    [InlineData("""{ "if": { "attribute": "plan", "in": ["pro"] }, "value": true }""", """{"privateAttributes":{"plan":"pro"}}""", true)]
    [InlineData("""{ "if": { "attribute": "plan", "notIn": ["pro"] }, "value": true }""", """{"custom":{"plan":"pro"}}""", false)]
    [InlineData("""{ "if": { "attribute": "plan", "notEquals": "pro" }, "value": true }""", """{}""", true)]
    [InlineData("""{ "if": { "attribute": "teams", "equals": "b" }, "value": true }""", """{"custom":{"teams":["a","b"]}}""", true)]
    [InlineData("""{ "if": { "attribute": "beta", "equals": true }, "value": true }""", """{"custom":{"beta":true}}""", true)]
    [InlineData("""{ "if": { "attribute": "beta", "exists": false }, "value": true }""", """{"custom":{"beta":true}}""", false)]
    [InlineData("""{ "if": { "attribute": "age", "equals": 36 }, "value": true }""", """{"custom":{"age":"36.0"}}""", true)]
    [InlineData("""{ "if": { "attribute": "age", "gte": 18, "lt": 65 }, "value": true }""", """{"custom":{"age":18}}""", true)]
    [InlineData("""{ "if": { "attribute": "age", "gte": 18, "lt": 65 }, "value": true }""", """{"custom":{"age":65}}""", false)]
    [InlineData("""{ "if": { "attribute": "age", "gt": 18 }, "value": true }""", """{"custom":{"age":"18"}}""", false)]
    [InlineData("""{ "if": { "attribute": "age", "lte": 18 }, "value": true }""", """{"custom":{"age":"old"}}""", false)]
    [InlineData("""{ "if": { "attribute": "appVersion", "versionGte": "2.10" }, "value": true }""", """{"appVersion":"2.9.9"}""", false)]
    [InlineData("""{ "if": { "attribute": "appVersion", "versionGte": "2.10" }, "value": true }""", """{"appVersion":"2.10.0-beta"}""", true)]
    [InlineData("""{ "if": { "attribute": "app_version", "versionLt": "2.10" }, "value": true }""", """{"appVersion":"2.9"}""", true)]
    [InlineData("""{ "if": { "attribute": "appVersion", "versionEq": "2.0.0" }, "value": true }""", """{"appVersion":"2"}""", true)]
    [InlineData("""{ "if": { "attribute": "appVersion", "versionGt": "1" }, "value": true }""", """{"appVersion":"two"}""", false)]
    [InlineData("""{ "if": { "attribute": "appVersion", "versionLte": "1" }, "value": true }""", """{}""", false)]
    [InlineData("""{ "if": [ { "environment": "staging" }, { "ids": ["1"] } ], "value": true }""", """{"userID":"1"}""", false)]
    [InlineData("""{ "if": { "percent": 100 }, "value": true }""", """{"userID":"1"}""", true)]
    [InlineData("""{ "if": { "percent": 0 }, "value": true }""", """{"userID":"1"}""", false)]
    [InlineData("""{ "if": { "percent": 100 }, "value": true }""", """{}""", false)]
    public async Task A_condition_says_for_whom_a_rule_is(string rules, string user, bool expected)
    {
        await using var emulator = await StartAsync($$"""{ "gates": { "gate": {{rules}} } }""");
        using var client = new EmulatorClient(emulator);

        var answer = await client.PostAsync("check_gate", $$"""{"gateName":"gate","user":{{user}} }""");

        Assert.Equal((expected, expected ? "local:1" : "default"), (answer.GetProperty("value").GetBoolean(), answer.GetProperty("rule_id").GetString()));
    }

    [Fact]
    public async Task The_first_rule_that_holds_answers_with_its_id_and_group()
    {
        await using var emulator = await StartAsync("""
            {
              "gates": { "gate": [
                { "id": "testers", "if": { "ids": ["1"] }, "value": false, "groupName": "Testers" },
                { "if": { "ids": ["1", "2"] }, "value": true }
              ] },
              "configs": { "limits": [ { "id": "big", "if": { "ids": ["1"] }, "value": { "max": 50 }, "groupName": "Big" }, { "value": { "max": 7 } } ] },
              "experiments": { "test": [ { "if": { "ids": ["1"] }, "group": "Blue" }, { "id": "odd", "if": { "ids": ["2"] }, "value": { "color": "red" } } ] },
              "layers": { "layer": { "if": { "ids": ["1"] }, "value": { "columns": 3 }, "experiment": "test" } }
            }
            """);
        using var client = new EmulatorClient(emulator);

        Assert.Equal("""{"name":"gate","value":false,"rule_id":"testers","group_name":"Testers"}""", await Ask("check_gate", "gateName", "gate", "1"));
        Assert.Equal("""{"name":"gate","value":true,"rule_id":"local:2","group_name":null}""", await Ask("check_gate", "gateName", "gate", "2"));
        Assert.Equal("""{"name":"limits","value":{"max":50},"group":"big","rule_id":"big","group_name":"Big"}""", await Ask("get_config", "configName", "limits", "1"));
        Assert.Equal("""{"name":"limits","value":{"max":7},"group":"local:2","rule_id":"local:2","group_name":null}""", await Ask("get_config", "configName", "limits", "2"));
        Assert.Equal("""{"name":"test","value":{"color":"blue"},"group":"local:1","rule_id":"local:1","group_name":"Blue"}""", await Ask("get_config", "configName", "test", "1"));
        Assert.Equal("""{"name":"test","value":{"color":"red"},"group":"odd","rule_id":"odd","group_name":null}""", await Ask("get_config", "configName", "test", "2"));
        Assert.Equal(
            """{"name":"layer","value":{"columns":3},"ruleID":"local:1","allocatedExperimentName":"test"}""", await Ask("get_layer", "layerName", "layer", "1"));
        Assert.Equal("""{"name":"layer","value":{"columns":2},"ruleID":"default"}""", await Ask("get_layer", "layerName", "layer", "2"));

        async Task<string> Ask(string endpoint, string field, string name, string userId) =>
            (await client.PostAsync(endpoint, $$"""{"{{field}}":"{{name}}","user":{"userID":"{{userId}}"} }""")).GetRawText();
    }

    [Fact]
    public async Task What_is_overridden_wins_over_rules()
    {
        await using var emulator = await StartAsync("""{ "gates": { "gate": true } }""");
        using var client = new EmulatorClient(emulator);
        emulator.OverrideGate("gate", false);

        Assert.Equal("override", (await client.PostAsync("check_gate", """{"gateName":"gate"}""")).GetProperty("rule_id").GetString());
    }

    [Fact]
    public async Task A_percentage_is_of_ids_stable_and_other_for_each_rule()
    {
        await using var emulator = await StartAsync("""
            { "gates": { "gate": { "id": "a", "if": { "percent": 25 }, "value": true }, "company_gate": { "id": "b", "if": { "percent": 25 }, "value": true } } }
            """);
        using var client = new EmulatorClient(emulator);
        var first = await PassingAsync(client);
        var second = await PassingAsync(client);

        // Of 1,000 ids a quarter, within what chance allows.
        Assert.Equal(first, second);
        Assert.InRange(first.Count, 200, 300);
        var other = new List<int>();
        foreach (var id in Enumerable.Range(0, 200))
        {
            var answer = await client.PostAsync("check_gate", $$"""{"gateName":"company_gate","user":{"userID":"x","customIDs":{"companyID":"{{id}}"} } }""");
            if (answer.GetProperty("value").GetBoolean())
            {
                other.Add(id);
            }
        }

        Assert.NotEmpty(other);
        Assert.NotEqual(first.Where(id => id < 200), other);
    }

    [Fact]
    public async Task Without_a_manifest_rules_are_all_there_is()
    {
        await using var emulator = await StatsigEmulator.StartAsync(
            new StatsigEmulatorOptions { RulesText = """{ "gates": { "anything": true }, "experiments": { "test": { "group": "A", "value": { "a": 1 } } } }""" },
            TestContext.Current.CancellationToken);
        using var client = new EmulatorClient(emulator);

        Assert.True((await client.PostAsync("check_gate", """{"gateName":"anything"}""")).GetProperty("value").GetBoolean());
        Assert.Equal("A", (await client.PostAsync("get_config", """{"configName":"test"}""")).GetProperty("group_name").GetString());
    }

    private static async Task<List<int>> PassingAsync(EmulatorClient client)
    {
        var passing = new List<int>();
        for (var id = 0; id < 1000; id++)
        {
            var answer = await client.PostUncheckedAsync("check_gate", $$"""{"gateName":"gate","user":{"userID":"{{id}}"} }""");
            if (answer.GetProperty("value").ValueKind == JsonValueKind.True)
            {
                passing.Add(id);
            }
        }

        return passing;
    }

    private Task<StatsigEmulator> StartAsync(string rules) =>
        StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestText = Manifest, RulesText = rules }, TestContext.Current.CancellationToken);
}
