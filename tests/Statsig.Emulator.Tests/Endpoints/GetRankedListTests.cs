namespace Statsig.Emulator.Tests;

public class GetRankedListTests : EmulatorFixture
{
    protected override string Rules => """
        {
          "rankedLists": {
            "bandit": [
              { "name": "low", "score": 0.25 },
              { "name": "high", "value": { "algorithm": "b" }, "ruleId": "rule_1", "score": 0.75 }
            ]
          }
        }
        """;

    [Fact]
    public async Task Variants_come_best_first()
    {
        var answer = await Client.PostAsync("get_ranked_list", """{"configName":"bandit","user":{"userID":"42"}}""");

        Assert.Equal(
            """[{"name":"high","value":{"algorithm":"b"},"rule_id":"rule_1","score":0.75},{"name":"low","value":{},"rule_id":null,"score":0.25}]""",
            answer.GetRawText());
        var check = Assert.Single(Emulator.Log.Checks);
        Assert.Equal((CheckedKind.RankedList, "bandit", "42", false), (check.Kind, check.Name, check.UserId, check.IsExposed));
        Assert.Empty(Emulator.Log.Exposures);
    }

    [Theory]
    [InlineData("nobody_knows_this")]
    [InlineData("button_test")]
    public async Task What_is_no_contextual_bandit_is_not_found(string name) =>
        Assert.Equal(404, (int)(await Client.PostBadAsync("get_ranked_list", $$"""{"configName":"{{name}}"}""")).Status);

    [Theory]
    [InlineData("{}", "missing")]
    [InlineData("""{"configName":"with.dot"}""", "'.'")]
    [InlineData("""{"configName":"a"}""", "2 to 100")]
    public async Task A_bad_request_is_told_what_is_wrong_with_it(string body, string expected)
    {
        var (status, error) = await Client.PostBadAsync("get_ranked_list", body);

        Assert.Equal(400, (int)status);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }
}
