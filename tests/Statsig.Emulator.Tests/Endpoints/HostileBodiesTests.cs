using System.Text;

namespace Statsig.Emulator.Tests;

/// <summary>Whatever is sent, there is an answer that says what is wrong with it, and never a failure of the server.</summary>
public class HostileBodiesTests : EmulatorFixture
{
    private static readonly string[] Pieces =
    [
        "null", "true", "-1", "1e999", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "{}", "[[[]]]", "{\"userID\":null}", "\"custom\":{\"a\":\"\\udc00\"}", ",", ":", "\"", "\\", "\u0000", "ä",
    ];

    protected override string Rules => """
        { "gates": { "new_checkout": [ { "if": [ { "attribute": "a", "gt": 1 }, { "attribute": "b", "versionLt": "2" }, { "attribute": "c", "in": ["x"] } ], "value": true } ] } }
        """;

    [Theory]
    [InlineData("check_gate", """{"gateName":"new_checkout","user":{"userID":"42","custom":{"a":2,"b":"1.0","c":["x"]},"statsigEnvironment":{"tier":"staging"}}}""")]
    [InlineData("check_gate", """{"gateNames":["new_checkout","on_by_default"],"statsigMetadata":{"exposureLoggingDisabled":true}}""")]
    [InlineData("get_config", """{"configName":"button_test","user":{"customIDs":{"companyID":"7"},"privateAttributes":{"a":true}}}""")]
    [InlineData("get_layer", """{"layerName":"checkout_page","user":{"userID":"42"}}""")]
    [InlineData("get_ranked_list", """{"configName":"bandit","user":{"userID":"42"}}""")]
    [InlineData("log_event", """{"events":[{"eventName":"buy","value":1.5,"time":1616826986211,"metadata":{"a":"b"},"secondaryExposures":[{"gate":"a","gateValue":"true","ruleID":"b"}]}]}""")]
    [InlineData("log_custom_exposure", """{"exposures":[{"gateName":"new_checkout","passes":true,"group":"A","time":"2026-01-01"}]}""")]
    [InlineData("get_daily_report", """{"type":"first_exposures"}""")]
    [InlineData("update_id_list", """{"idListName":"staff","usersToAdd":["1"],"usersToRemove":["2"]}""")]
    public async Task A_body_that_was_tampered_with_is_answered(string endpoint, string body)
    {
        // The same sequence at every run: a failure can be had again.
        var random = new Random(body.Length);
        for (var i = 0; i < 120; i++)
        {
            var text = new StringBuilder(body);
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                var start = random.Next(text.Length);
                text.Remove(start, random.Next(Math.Min(12, text.Length - start))).Insert(start, Pieces[random.Next(Pieces.Length)]);
            }

            using var response = await Client.SendAsync(endpoint, text.ToString());
            Assert.True((int)response.StatusCode < 500, $"{(int)response.StatusCode} for {text}");
        }
    }
}
