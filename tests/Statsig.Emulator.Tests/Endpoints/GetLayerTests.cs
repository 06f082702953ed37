namespace Statsig.Emulator.Tests;

public class GetLayerTests : EmulatorFixture
{
    [Theory]
    [InlineData("checkout_page", """{"name":"checkout_page","value":{"columns":2},"ruleID":"default"}""")]
    [InlineData("empty.layer", """{"name":"empty.layer","value":{},"ruleID":"default"}""")]
    public async Task Layers_are_answered_from_the_manifest(string name, string expected) =>
        Assert.Equal(expected, (await Client.PostAsync("get_layer", $$"""{"layerName":"{{name}}"}""")).GetRawText());

    [Fact]
    public async Task Overrides_have_an_experiment_and_are_for_everyone_or_for_one_user_and_can_be_taken_back()
    {
        Emulator.OverrideLayer("checkout_page", """{ "columns": 1 }""");
        Emulator.OverrideLayer("checkout_page", """{ "columns": 3 }""", userId: "42", allocatedExperiment: "button_test");

        Assert.Equal("""{"name":"checkout_page","value":{"columns":1},"ruleID":"override"}""", await Get("1"));
        Assert.Equal(
            """{"name":"checkout_page","value":{"columns":3},"ruleID":"override","allocatedExperimentName":"button_test"}""", await Get("42"));
        Emulator.ClearOverrides();
        Assert.Equal("""{"name":"checkout_page","value":{"columns":2},"ruleID":"default"}""", await Get("42"));
    }

    [Theory]
    [InlineData("nobody_knows_this")]
    [InlineData("limits")]
    [InlineData("button_test")]
    public async Task An_unknown_layer_is_not_found_and_no_exposure(string name)
    {
        var (status, error) = await Client.PostBadAsync("get_layer", $$"""{"layerName":"{{name}}"}""");

        Assert.Equal(404, (int)status);
        Assert.Contains(name, error, StringComparison.Ordinal);
        Assert.Empty(Emulator.Log.Exposures);
        Assert.Equal(("/v1/get_layer", 404), (Emulator.Log.Requests[0].Path, Emulator.Log.Requests[0].StatusCode));
    }

    [Theory]
    [InlineData("{}", "missing")]
    [InlineData("""{"layerName":"a"}""", "2 to 100")]
    [InlineData("""{"layerName":null}""", "string")]
    [InlineData("""{"layerName":"checkout_page","user":1}""", "'user'")]
    public async Task A_bad_request_is_told_what_is_wrong_with_it(string body, string expected)
    {
        var (status, error) = await Client.PostBadAsync("get_layer", body);

        Assert.Equal(400, (int)status);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_layer_that_is_asked_for_is_an_exposure_with_the_experiment()
    {
        Emulator.OverrideLayer("checkout_page", "{}", userId: "42", allocatedExperiment: "button_test");
        await Client.PostAsync("get_layer", """{"layerName":"checkout_page","user":{"userID":"42"}}""");
        await Client.PostAsync("get_layer", """{"layerName":"checkout_page","statsigMetadata":{"exposureLoggingDisabled":true}}""");

        Assert.Equal(
            new RecordedExposure("checkout_page", IsGate: false, "42", GateValue: null, "override", null, "button_test"),
            Assert.Single(Emulator.Log.Exposures));
    }

    private async Task<string> Get(string userId) =>
        (await Client.PostAsync("get_layer", $$"""{"layerName":"checkout_page","user":{"userID":"{{userId}}"} }""")).GetRawText();
}
