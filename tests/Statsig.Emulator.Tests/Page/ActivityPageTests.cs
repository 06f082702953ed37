using Microsoft.Playwright;
using Statsig.Tests.Browser;

namespace Statsig.Emulator.Tests.Page;

public class ActivityPageTests(TestBrowser browser) : PageFixture(browser)
{
    private ILocator Entries => Page.Locator(".entry");

    [Fact]
    public async Task Checks_exposures_and_events_appear_as_they_come_newest_first()
    {
        await OpenAsync();
        await Client.PostAsync("check_gate", """{"gateName":"free_shipping","user":{"userID":"user-1"}}""");
        await Assertions.Expect(Entries.First).ToContainTextAsync("free_shipping");
        await Client.PostAsync("log_event", """{"events":[{"eventName":"add_to_cart","value":29.99,"user":{"userID":"user-2"}}]}""");
        await Assertions.Expect(Entries.First).ToContainTextAsync("add_to_cart");
        await Client.PostAsync("log_custom_exposure", """{"exposures":[{"experimentName":"button_test","group":"Control","user":{"userID":"user-3"}}]}""");
        await Assertions.Expect(Entries.First).ToContainTextAsync("Control");
        await Client.PostBadAsync("get_layer", """{"layerName":"nowhere"}""");
        await Assertions.Expect(Entries.First).ToContainTextAsync("404");

        await Assertions.Expect(Entries).ToHaveCountAsync(4);
        await Page.Locator("#activity-type").SelectOptionAsync("exposure");
        await Assertions.Expect(Entries).ToHaveCountAsync(2);
        await Page.Locator("#activity-type").SelectOptionAsync("");
        await Page.Locator("#activity-search").FillAsync("USER-2");
        await Assertions.Expect(Entries).ToHaveCountAsync(1);

        await Entries.First.Locator("summary").ClickAsync();
        await Assertions.Expect(Entries.First.Locator("pre")).ToContainTextAsync("\"eventName\": \"add_to_cart\"");
    }

    [Fact]
    public async Task The_list_can_be_paused_and_cleared()
    {
        await OpenAsync();
        await Page.Locator("#pause").ClickAsync();
        await Client.PostAsync("check_gate", """{"gateName":"free_shipping"}""");
        await Assertions.Expect(Page.Locator("#pause")).ToContainTextAsync("Resume (");
        await Assertions.Expect(Entries).ToHaveCountAsync(0);
        await Page.Locator("#pause").ClickAsync();
        await Assertions.Expect(Entries).ToHaveCountAsync(1);

        await Page.Locator("#clear").ClickAsync();
        await Assertions.Expect(Entries).ToHaveCountAsync(0);
        await Assertions.Expect(Page.Locator("#activity-list")).ToContainTextAsync("Nothing yet");
        Assert.Empty(Emulator.Log.Checks);
    }

    [Fact]
    public async Task What_came_before_the_page_is_there_and_a_flood_is_bounded()
    {
        var events = string.Join(',', Enumerable.Range(0, 1000).Select(i => $$"""{"eventName":"event_{{i}}"}"""));
        await Client.PostAsync("log_event", $$"""{"events":[{{events}}]}""");
        await OpenAsync();

        await Assertions.Expect(Entries.First).ToContainTextAsync("event_999");
        await Assertions.Expect(Entries).ToHaveCountAsync(300);
    }

    [Fact]
    public async Task A_broken_rules_file_is_said_with_its_place_until_it_is_mended()
    {
        await OpenAsync();
        await File.WriteAllTextAsync(RulesPath, "{\n  \"gates\": { \"new_chekout\": true }\n}", TestContext.Current.CancellationToken);
        var banner = Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(banner).ToContainTextAsync("did you mean 'new_checkout'?");
        await Assertions.Expect(banner).ToContainTextAsync("statsig.local.json:2:14");

        // The last good state is still served.
        await Assertions.Expect(Row("old_banner").Locator(".rule")).ToHaveTextAsync("2 local rules");
        await File.WriteAllTextAsync(RulesPath, "{}", TestContext.Current.CancellationToken);
        await Assertions.Expect(banner).ToBeEmptyAsync();
        await Assertions.Expect(Row("old_banner").Locator(".rule")).ToHaveTextAsync("Default: off");
    }
}
