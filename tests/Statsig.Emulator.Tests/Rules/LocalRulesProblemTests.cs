namespace Statsig.Emulator.Tests.Rules;

public class LocalRulesProblemTests
{
    private const string Manifest = """
        {
          "gates": { "new_checkout": {} },
          "configs": { "limits": { "schema": { "properties": { "max": { "type": "integer", "maximum": 99 } } } } },
          "experiments": { "button_test": { "groups": { "Control": {}, "Blue": {} } } },
          "layers": { "layer": {} }
        }
        """;

    [Theory]
    [InlineData("", "(1,1)", "empty")]
    [InlineData("[]", "(1,1)", "must be an object")]
    [InlineData("{ \"gates\": }", "(1,12)", "A property needs")]
    [InlineData("{\n  \"gates\": { \"new_chekout\": true }\n}", "(2,14)", "no gate 'new_chekout'; did you mean 'new_checkout'?")]
    [InlineData("""{ "configs": { "button_test": { "value": {} } } }""", "(1,16)", "no dynamic config 'button_test'")]
    [InlineData("""{ "gates": { "new_checkout": true, "new_checkout": false } }""", "(1,36)", "twice")]
    [InlineData("""{ "gates": { "new_checkout": 1 } }""", "(1,30)", "true, false, a rule, or a list of rules")]
    [InlineData("""{ "gates": { "new_checkout": {} } }""", "(1,30)", "needs a 'value'")]
    [InlineData("""{ "gates": { "new_checkout": { "value": "true" } } }""", "(1,41)", "true or false")]
    [InlineData("""{ "gates": { "new_checkout": [ { "id": "a", "value": true }, { "id": "a", "value": true } ] } }""", "(1,70)", "too")]
    [InlineData("""{ "gates": { "new_checkout": { "if": {}, "value": true } } }""", "(1,38)", "A condition has")]
    [InlineData("""{ "gates": { "new_checkout": { "if": "all", "value": true } } }""", "(1,38)", "everyone")]
    [InlineData("""{ "gates": { "new_checkout": { "if": { "ids": ["1"], "percent": 1 }, "value": true } } }""", "(1,38)", "as a list")]
    [InlineData("""{ "gates": { "new_checkout": { "if": { "ids": [1] }, "value": true } } }""", "(1,48)", "'ids' must be a string")]
    [InlineData("""{ "gates": { "new_checkout": { "if": { "percent": 101 }, "value": true } } }""", "(1,51)", "0 to 100")]
    [InlineData("""{ "gates": { "new_checkout": { "if": { "attribute": "a" }, "value": true } } }""", "(1,38)", "needs a comparison")]
    [InlineData("""{ "gates": { "new_checkout": { "if": { "percent": 1, "equals": 1 }, "value": true } } }""", "(1,38)", "needs an 'attribute'")]
    [InlineData("""{ "gates": { "new_checkout": { "if": { "attribute": "a", "gt": "1" }, "value": true } } }""", "(1,64)", "must be a number")]
    [InlineData("""{ "gates": { "new_checkout": { "if": { "attribute": "a", "versionGt": "one" }, "value": true } } }""", "(1,71)", "a version such as")]
    [InlineData("""{ "gates": { "new_checkout": { "if": { "attribute": "a", "in": "1" }, "value": true } } }""", "(1,64)", "a list")]
    [InlineData("""{ "gates": { "new_checkout": { "if": { "environment": "a", "idType": "b" }, "value": true } } }""", "(1,70)", "'idType' goes with")]
    [InlineData("""{ "configs": { "limits": { "value": { "max": 100 } } } }""", "(1,46)", "99")]
    [InlineData("""{ "configs": { "limits": { "value": { "max": "1" } } } }""", "(1,46)", "'max' must be an integer")]
    [InlineData("""{ "configs": { "limits": { "value": [] } } }""", "(1,37)", "'value' must be an object")]
    [InlineData("""{ "experiments": { "button_test": { "group": "Bleu" } } }""", "(1,46)", "did you mean 'Blue'?")]
    [InlineData("""{ "experiments": { "button_test": { "if": "everyone" } } }""", "(1,35)", "'group' or a 'value'")]
    [InlineData("""{ "layers": { "layer": { "value": {}, "experiment": "buttn_test" } } }""", "(1,53)", "did you mean 'button_test'?")]
    [InlineData("""{ "rankedLists": { "bandit": [ { "name": "a" } ] } }""", "(1,32)", "'score'")]
    [InlineData("""{ "idLists": { "staff": "1" } }""", "(1,25)", "an array")]
    public async Task What_is_wrong_is_said_with_its_place(string rules, string place, string expected)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => StartAsync(rules));

        Assert.Contains("The rules" + place + ": error: ", exception.Message, StringComparison.Ordinal);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "gate": {} }""", "(1,3)", "did you mean 'gates'?")]
    [InlineData("""{ "configs": { "limits": { "value": { "mx": 1 } } } }""", "(1,39)", "no property 'mx'")]
    public async Task What_is_only_suspicious_does_not_stop_it(string rules, string place, string expected)
    {
        await using var emulator = await StartAsync(rules);

        var problem = Assert.Single(emulator.Problems);
        Assert.False(problem.IsError);
        Assert.Contains(place + ": warning: ", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    private static Task<StatsigEmulator> StartAsync(string rules) =>
        StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestText = Manifest, RulesText = rules }, TestContext.Current.CancellationToken);
}
