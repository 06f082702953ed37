namespace Statsig.Emulator.Tests.Rules;

public class ExperimentSplitTests : EmulatorFixture
{
    protected override string Manifest => """
        {
          "experiments": {
            "alone": { "default": { "color": "grey" }, "groups": { "A": {}, "B": { "color": "blue" }, "C": { "color": "red" } } },
            "company": { "idType": "companyID", "groups": { "A": {}, "B": {} } },
            "one": { "layer": "shared", "default": { "color": "grey" }, "groups": { "A": { "color": "blue" } } },
            "two": { "layer": "shared", "default": { "size": 1 }, "groups": { "A": { "size": 2 } } }
          },
          "layers": { "shared": { "default": { "color": "white", "size": 0, "columns": 2 } } }
        }
        """;

    [Fact]
    public async Task Users_are_spread_evenly_and_stay_in_their_group()
    {
        var groups = new List<string>();
        for (var id = 0; id < 900; id++)
        {
            groups.Add((await Client.PostUncheckedAsync("get_config", Config("alone", $$"""{"userID":"{{id}}"}"""))).GetProperty("group_name").GetString()!);
        }

        Assert.All(groups.CountBy(group => group), group => Assert.InRange(group.Value, 240, 360));
        Assert.Equal(3, groups.Distinct().Count());
        Assert.Equal(groups[17], (await Client.PostAsync("get_config", Config("alone", """{"userID":"17"}"""))).GetProperty("group_name").GetString());
    }

    [Fact]
    public async Task The_same_users_are_in_the_same_groups_on_every_machine()
    {
        // Written down once; a change of the hash would move everybody's users.
        var groups = new List<string?>();
        for (var id = 0; id < 12; id++)
        {
            groups.Add((await Client.PostAsync("get_config", Config("alone", $$"""{"userID":"{{id}}"}"""))).GetProperty("group_name").GetString());
        }

        Assert.Equal("CCBCBAACBABA", string.Concat(groups));
    }

    [Fact]
    public async Task The_kind_of_id_is_the_experiments_and_without_one_there_is_the_default()
    {
        var byUser = await Client.PostAsync("get_config", Config("company", """{"userID":"1"}"""));
        var byCompany = await Client.PostAsync("get_config", Config("company", """{"customIDs":{"companyID":"acme"}}"""));
        var byBoth = await Client.PostAsync("get_config", Config("company", """{"userID":"1","customIDs":{"companyID":"acme"}}"""));

        Assert.Equal(("default", null), (byUser.GetProperty("rule_id").GetString(), byUser.GetProperty("group_name").GetString()));
        Assert.StartsWith("group:", byCompany.GetProperty("rule_id").GetString(), StringComparison.Ordinal);
        Assert.Equal(byCompany.GetRawText(), byBoth.GetRawText());
    }

    [Fact]
    public async Task Experiments_of_a_layer_have_a_part_of_its_users_each_and_the_layer_says_which()
    {
        var seen = new HashSet<string>();
        for (var id = 0; id < 40; id++)
        {
            var user = $$"""{"userID":"{{id}}"}""";
            var layer = await Client.PostAsync("get_layer", $$"""{"layerName":"shared","user":{{user}} }""");
            var experiment = layer.GetProperty("allocatedExperimentName").GetString()!;
            seen.Add(experiment);
            Assert.Equal("group:A", layer.GetProperty("ruleID").GetString());
            Assert.Equal(
                experiment == "one" ? """{"color":"blue","size":0,"columns":2}""" : """{"color":"white","size":2,"columns":2}""",
                layer.GetProperty("value").GetRawText());

            var other = await Client.PostAsync("get_config", Config(experiment == "one" ? "two" : "one", user));
            Assert.Equal(("layerAssignment", null), (other.GetProperty("rule_id").GetString(), other.GetProperty("group_name").GetString()));
        }

        Assert.Equal(["one", "two"], seen.Order());
    }

    [Fact]
    public async Task A_group_that_is_forced_is_seen_through_the_layer()
    {
        Emulator.OverrideGroup("two", "A");

        var layer = await Client.PostAsync("get_layer", """{"layerName":"shared"}""");

        Assert.Equal("""{"name":"shared","value":{"color":"white","size":2,"columns":2},"ruleID":"override","allocatedExperimentName":"two"}""", layer.GetRawText());
    }

    private static string Config(string name, string user) => $$"""{"configName":"{{name}}","user":{{user}} }""";
}
