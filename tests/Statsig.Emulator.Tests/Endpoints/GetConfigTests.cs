namespace Statsig.Emulator.Tests;

public class GetConfigTests : EmulatorFixture
{
    [Theory]
    [InlineData("limits", """{"name":"limits","value":{"max":20},"group":"default","rule_id":"default","group_name":null}""")]
    [InlineData("raw", """{"name":"raw","value":{"a":[1]},"group":"default","rule_id":"default","group_name":null}""")]
    [InlineData("button_test", """{"name":"button_test","value":{"color":"grey","size":12},"group":"default","rule_id":"default","group_name":null}""")]
    [InlineData("unknown", """{"name":"unknown","value":{},"group":"","rule_id":null,"group_name":null}""")]
    public async Task Configs_and_experiments_are_answered_from_the_manifest(string name, string expected) =>
        Assert.Equal(expected, (await Client.PostAsync("get_config", $$"""{"configName":"{{name}}"}""")).GetRawText());

    [Fact]
    public async Task Overrides_have_a_group_and_are_for_everyone_or_for_one_user()
    {
        Emulator.OverrideConfig("button_test", """{ "color": "green" }""");
        Emulator.OverrideConfig("button_test", """{ "color": "blue" }""", userId: "42", groupName: "Blue");

        Assert.Equal("""{"name":"button_test","value":{"color":"green"},"group":"override","rule_id":"override","group_name":null}""", await Get("1"));
        Assert.Equal("""{"name":"button_test","value":{"color":"blue"},"group":"override","rule_id":"override","group_name":"Blue"}""", await Get("42"));
    }

    [Fact]
    public async Task A_user_is_put_into_a_group_of_the_manifest()
    {
        Emulator.OverrideGroup("button_test", "Control");
        Emulator.OverrideGroup("button_test", "Large Blue", userId: "42");

        Assert.Equal("""{"name":"button_test","value":{"color":"grey","size":12},"group":"override","rule_id":"override","group_name":"Control"}""", await Get("1"));
        Assert.Equal(
            """{"name":"button_test","value":{"color":"blue","size":14,"icon":null},"group":"override","rule_id":"override","group_name":"Large Blue"}""",
            await Get("42"));
    }

    [Theory]
    [InlineData("{}", "missing")]
    [InlineData("""{"configName":"a"}""", "2 to 100")]
    [InlineData("""{"configName":["ab"]}""", "string")]
    public async Task A_bad_request_is_told_what_is_wrong_with_it(string body, string expected)
    {
        var (status, error) = await Client.PostBadAsync("get_config", body);

        Assert.Equal(400, (int)status);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_config_that_is_asked_for_is_an_exposure()
    {
        await Client.PostAsync("get_config", """{"configName":"limits","user":{"userID":"42"}}""");
        await Client.PostAsync("get_config", """{"configName":"limits","statsigMetadata":{"exposureLoggingDisabled":true}}""");

        Assert.Equal(new RecordedExposure("limits", IsGate: false, "42", null, "default", null), Assert.Single(Emulator.Log.Exposures));
    }

    private async Task<string> Get(string userId) =>
        (await Client.PostAsync("get_config", $$"""{"configName":"button_test","user":{"userID":"{{userId}}"} }""")).GetRawText();
}
