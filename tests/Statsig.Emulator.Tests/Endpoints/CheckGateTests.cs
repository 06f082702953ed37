using System.Text.Json;

namespace Statsig.Emulator.Tests;

public class CheckGateTests : EmulatorFixture
{
    [Theory]
    [InlineData("new_checkout", """{"name":"new_checkout","value":false,"rule_id":"default","group_name":null}""")]
    [InlineData("on_by_default", """{"name":"on_by_default","value":true,"rule_id":"default","group_name":null}""")]
    [InlineData("nobody knows.this-1", """{"name":"nobody knows.this-1","value":false,"rule_id":null,"group_name":null}""")]
    public async Task One_gate_is_answered_from_the_manifest(string name, string expected)
    {
        var answer = await Client.PostAsync("check_gate", $$"""{"gateName":"{{name}}","user":{"userID":"42"} }""");

        Assert.Equal(expected, answer.GetRawText());
    }

    [Fact]
    public async Task Many_gates_are_answered_by_name()
    {
        var answer = await Client.PostAsync("check_gate", """{"gateNames":["new_checkout","on_by_default","unknown","new_checkout"]}""");

        Assert.Equal(["new_checkout", "on_by_default", "unknown"], answer.EnumerateObject().Select(p => p.Name));
        Assert.True(answer.GetProperty("on_by_default").GetProperty("value").GetBoolean());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("unknown").GetProperty("rule_id").ValueKind);
    }

    [Fact]
    public async Task A_hundred_gates_are_fine() =>
        Assert.Equal(100, (await Client.PostAsync("check_gate", Names(100))).EnumerateObject().Count());

    [Fact]
    public async Task Overrides_are_for_everyone_or_for_one_user_and_can_be_taken_back()
    {
        Emulator.OverrideGate("new_checkout", true);
        Emulator.OverrideGate("new_checkout", false, userId: "42");

        Assert.Equal((true, "override"), await Check("1"));
        Assert.Equal((false, "override"), await Check("42"));
        Emulator.ClearOverrides();
        Assert.Equal((false, "default"), await Check("1"));
    }

    [Theory]
    [InlineData("{}", "gateName")]
    [InlineData("""{"gateName":"ab","gateNames":["ab"]}""", "not both")]
    [InlineData("""{"gateName":1}""", "string")]
    [InlineData("""{"gateName":null}""", "string")]
    [InlineData("""{"gateName":"a"}""", "2 to 100")]
    [InlineData("""{"gateName":"a!b"}""", "letters")]
    [InlineData("""{"gateName":"größe"}""", "letters")]
    [InlineData("""{"gateName":"\ud800a"}""", "surrogate")]
    [InlineData("""{"gateNames":[]}""", "1 to 100")]
    [InlineData("""{"gateNames":"ab"}""", "1 to 100")]
    [InlineData("""{"gateNames":["ab",1]}""", "string")]
    [InlineData("""{"gateName":"ab","user":"42"}""", "'user'")]
    [InlineData("""{"gateName":"ab","user":{"userID":42}}""", "'userID'")]
    [InlineData("""{"gateName":"ab","user":{"custom":[]}}""", "'custom'")]
    [InlineData("""{"gateName":"ab","statsigMetadata":1}""", "'statsigMetadata'")]
    [InlineData("""{"gateName":"ab","statsigMetadata":{"exposureLoggingDisabled":"true"}}""", "true or false")]
    [InlineData("[]", "object")]
    [InlineData("{", "not valid JSON")]
    [InlineData("", "not valid JSON")]
    public async Task A_bad_request_is_told_what_is_wrong_with_it(string body, string expected)
    {
        var (status, error) = await Client.PostBadAsync("check_gate", body);

        Assert.Equal(400, (int)status);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Empty(Emulator.Log.Exposures);
    }

    [Fact]
    public async Task More_than_a_hundred_gates_are_too_many() => Assert.Equal(400, (int)(await Client.PostBadAsync("check_gate", Names(101))).Status);

    [Fact]
    public async Task A_check_is_an_exposure_unless_that_is_switched_off()
    {
        await Client.PostAsync("check_gate", """{"gateName":"on_by_default","user":{"userID":"42"}}""");
        await Client.PostAsync("check_gate", """{"gateName":"on_by_default","user":{"userID":"42"},"statsigMetadata":{"exposureLoggingDisabled":true}}""");

        Assert.Equal(new RecordedExposure("on_by_default", IsGate: true, "42", GateValue: true, "default", null), Assert.Single(Emulator.Log.Exposures));
        Assert.Equal(2, Emulator.Log.Requests.Count);
    }

    private static string Names(int count) =>
        JsonSerializer.Serialize(new Dictionary<string, string[]> { ["gateNames"] = [.. Enumerable.Range(0, count).Select(i => $"gate_{i}")] });

    private async Task<(bool Value, string? RuleId)> Check(string userId)
    {
        var answer = await Client.PostAsync("check_gate", $$"""{"gateName":"new_checkout","user":{"userID":"{{userId}}"} }""");
        return (answer.GetProperty("value").GetBoolean(), answer.GetProperty("rule_id").GetString());
    }
}
