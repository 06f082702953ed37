using Microsoft.Extensions.Time.Testing;

namespace Statsig.Emulator.Tests;

/// <summary>get_daily_report and update_id_list, which a client key cannot ask for.</summary>
public class ServerSecretTests : EmulatorFixture
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 6, 0, 0, TimeSpan.Zero));

    protected override string Rules => """
        { "gates": { "new_checkout": { "if": { "idList": "staff" }, "value": true } }, "idLists": { "staff": ["1", "2"] } }
        """;

    [Theory]
    [InlineData("get_daily_report", """{"type":"first_exposures"}""")]
    [InlineData("update_id_list", """{"idListName":"staff","usersToAdd":["42"]}""")]
    public async Task A_client_key_is_not_enough(string endpoint, string body)
    {
        var (status, error) = await Client.PostBadAsync(endpoint, body, request => EmulatorClient.UseKey(request, "client-anything"));

        Assert.Equal(401, (int)status);
        Assert.Contains("server secret", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_first_exposures_is_downloaded_without_a_key()
    {
        await Client.PostAsync("get_config", """{"configName":"button_test","user":{"userID":"a,\"b"}}""");
        await Client.PostAsync("check_gate", """{"gateName":"on_by_default","user":{"userID":"42"}}""");
        await Client.PostAsync("check_gate", """{"gateName":"on_by_default","user":{"userID":"42"}}""");

        var (date, csv) = await ReportAsync("first_exposures");

        // Six in the morning in Greenwich is the day before in California.
        Assert.Equal("2026-02-28", date);
        Assert.Equal("name,type,group,rule_id,user_id,first_exposure", csv[0]);
        Assert.StartsWith("button_test,experiment,", csv[1], StringComparison.Ordinal);
        Assert.EndsWith(",\"a,\"\"b\",2026-03-01T06:00:00.000Z", csv[1], StringComparison.Ordinal);
        Assert.Equal("on_by_default,gate,pass,default,42,2026-03-01T06:00:00.000Z", csv[2]);
        Assert.Equal(3, csv.Length);
    }

    [Fact]
    public async Task The_other_reports_say_what_users_did()
    {
        await Client.PostAsync("check_gate", """{"gateName":"on_by_default","user":{"userID":"42"}}""");
        await Client.PostAsync("check_gate", """{"gateName":"new_checkout","user":{"userID":"43"}}""");
        await Client.PostAsync("log_event", """{"events":[{"eventName":"buy","value":1.5},{"eventName":"buy","value":2},{"eventName":"see"}],"user":{"userID":"42"}}""");

        Assert.Equal(["user_id,event,events,value_sum", "42,buy,2,3.5", "42,see,1,0"], (await ReportAsync("unit_metrics_daily")).Csv);
        Assert.Equal(
            ["name,type,group,users,event,events,value_sum", "new_checkout,gate,fail,1,,0,0", "on_by_default,gate,pass,1,buy,2,3.5", "on_by_default,gate,pass,1,see,1,0"],
            (await ReportAsync("pulse_daily")).Csv);
    }

    [Fact]
    public async Task An_id_list_is_changed_and_rules_see_it()
    {
        Assert.True(await CheckAsync("1"));
        Assert.False(await CheckAsync("42"));

        var answer = await Client.PostAsync("update_id_list", """{"idListName":"staff","usersToAdd":["42","43"],"usersToRemove":["1"]}""");

        Assert.True(answer.GetProperty("success").GetBoolean());
        Assert.False(await CheckAsync("1"));
        Assert.True(await CheckAsync("42"));
        Assert.Equal(["2", "42", "43"], Emulator.IdLists["staff"]);
    }

    [Theory]
    [InlineData("get_daily_report", "{}", "missing")]
    [InlineData("get_daily_report", """{"type":"all"}""", "first_exposures, pulse_daily, unit_metrics_daily")]
    [InlineData("update_id_list", """{"usersToAdd":["1"]}""", "'idListName'")]
    [InlineData("update_id_list", """{"idListName":"staff"}""", "'usersToAdd'")]
    [InlineData("update_id_list", """{"idListName":"staff","usersToAdd":"1"}""", "array of strings")]
    [InlineData("update_id_list", """{"idListName":"staff","usersToRemove":[1]}""", "must be a string")]
    public async Task A_bad_request_is_told_what_is_wrong_with_it(string endpoint, string body, string expected)
    {
        var (status, error) = await Client.PostBadAsync(endpoint, body);

        Assert.Equal(400, (int)status);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    protected override void Configure(StatsigEmulatorOptions options) => options.TimeProvider = _time;

    private async Task<(string Date, string[] Csv)> ReportAsync(string type)
    {
        var answer = await Client.PostAsync("get_daily_report", $$"""{"type":"{{type}}"}""");
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(answer.GetProperty("url").GetString()!), TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        var csv = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer.GetProperty("date").GetString()!, csv.TrimEnd().Split("\r\n"));
    }

    private async Task<bool> CheckAsync(string userId) =>
        (await Client.PostAsync("check_gate", $$"""{"gateName":"new_checkout","user":{"userID":"{{userId}}"} }""")).GetProperty("value").GetBoolean();
}
