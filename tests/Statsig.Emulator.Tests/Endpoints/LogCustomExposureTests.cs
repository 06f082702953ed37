namespace Statsig.Emulator.Tests;

public class LogCustomExposureTests : EmulatorFixture
{
    [Fact]
    public async Task Exposures_are_kept_with_their_users()
    {
        await Client.PostAsync("log_custom_exposure", """
            {"exposures":[
              {"user":{"userID":"42"},"experimentName":"button_test","group":"Large Blue","ruleID":"rule_1","time":1616826986211,
               "secondaryExposures":[{"gate":"is_employee","gateValue":"false","ruleID":"default"}]},
              {"gateName":"new_checkout","passes":true,"ruleID":"rule_2"}
            ],"user":{"userID":"shared"}}
            """);

        Assert.Equal(
            [
                new RecordedExposure("button_test", IsGate: false, "42", null, "rule_1", "Large Blue", null, IsCustom: true),
                new RecordedExposure("new_checkout", IsGate: true, "shared", true, "rule_2", null, null, IsCustom: true),
            ],
            await Emulator.Log.WaitForExposuresAsync(2, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("{}", "'exposures'")]
    [InlineData("""{"exposures":[]}""", "at least one")]
    [InlineData("""{"exposures":[1]}""", "object")]
    [InlineData("""{"exposures":[{"group":"A"}]}""", "'experimentName' or a 'gateName'")]
    [InlineData("""{"exposures":[{"experimentName":"ab","gateName":"ab","passes":true,"group":"A"}]}""", "not both")]
    [InlineData("""{"exposures":[{"experimentName":"","group":"A"}]}""", "empty")]
    [InlineData("""{"exposures":[{"experimentName":"ab"}]}""", "'group' or a 'ruleID'")]
    [InlineData("""{"exposures":[{"experimentName":"ab","group":""}]}""", "empty")]
    [InlineData("""{"exposures":[{"gateName":"ab","group":"A"}]}""", "'passes'")]
    [InlineData("""{"exposures":[{"gateName":"ab","group":"A","passes":"true"}]}""", "'passes'")]
    [InlineData("""{"exposures":[{"experimentName":"ab","group":"A","time":true}]}""", "'time'")]
    [InlineData("""{"exposures":[{"experimentName":"ab","group":"A","secondaryExposures":[{"gate":"a"}]}]}""", "'gateValue'")]
    [InlineData("""{"exposures":[{"experimentName":"ab","group":"A"},{"experimentName":"ab","group":"A","user":1}]}""", "'user'")]
    public async Task A_batch_with_anything_wrong_is_refused_whole(string body, string expected)
    {
        var (status, error) = await Client.PostBadAsync("log_custom_exposure", body);

        Assert.Equal(400, (int)status);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Empty(Emulator.Log.Exposures);
    }
}
