using Microsoft.Playwright;
using Statsig.Tests.Browser;

namespace Statsig.Emulator.Tests.Page;

public class ManyFlagsPageTests(TestBrowser browser) : PageFixture(browser)
{
    /// <summary>Thousands of flags, one of them with markup wherever the manifest takes text.</summary>
    protected override string ManifestText => $$"""
        {
          "gates": {
            "hostile": { "description": "<img src=x onerror=\"alert(1)\"> <b>bold</b>", "owner": "<script>alert(2)</script>", "tags": ["</ul><h1>"] },
            {{string.Join(',', Enumerable.Range(0, 3000).Select(i => $$"""
                "gate_{{i}}": { "description": "Gate number {{i}}.", "owner": "team-{{i % 10}}", "lifecycle": "{{(i % 100 == 0 ? "stale" : "permanent")}}" }
                """))}}
          },
          "configs": { "only_config": {} }
        }
        """;

    protected override string RulesText => "{}";

    [Fact]
    public async Task Thousands_are_searched_and_filtered_and_shown_a_part_at_a_time()
    {
        await OpenAsync();
        await Assertions.Expect(Page.Locator("#flag-count")).ToHaveTextAsync("3,002 flags");
        await Assertions.Expect(Page.Locator(".flag")).ToHaveCountAsync(100);

        await Page.Locator("#more").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(Page.Locator(".flag").Nth(150)).ToBeAttachedAsync();

        await Page.Locator("#search").FillAsync("team-7 1237");
        await Assertions.Expect(Page.Locator("#flag-count")).ToHaveTextAsync("1 of 3,002 flags");
        await Assertions.Expect(Row("gate_1237")).ToBeVisibleAsync();

        await Page.Locator("#search").FillAsync("");
        await Page.Locator("#state-filter").SelectOptionAsync("stale");
        await Assertions.Expect(Page.Locator("#flag-count")).ToHaveTextAsync("30 of 3,002 flags");
        await Page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = "Configs" }).CheckAsync();
        await Assertions.Expect(Page.Locator("#flag-count")).ToHaveTextAsync("0 of 3,002 flags");
        await Assertions.Expect(Page.Locator("#flag-list")).ToContainTextAsync("No flag matches");
    }

    [Fact]
    public async Task Markup_of_the_manifest_and_of_events_is_text()
    {
        await OpenAsync();
        await Page.Locator("#search").FillAsync("hostile");
        await Client.PostAsync("log_event", """{"events":[{"eventName":"<img src=x onerror=alert(3)>","value":"<b>","user":{"userID":"<i>"}}]}""");

        await Assertions.Expect(Row("hostile").Locator(".description")).ToHaveTextAsync("<img src=x onerror=\"alert(1)\"> <b>bold</b>");
        await Assertions.Expect(Page.Locator(".entry-name")).ToHaveTextAsync("<img src=x onerror=alert(3)>");
        await ExpandAsync("hostile");
        await Assertions.Expect(Row("hostile")).ToContainTextAsync("</ul><h1>");
        Assert.Equal(0, await Page.Locator("main img, main script, main b, main i").CountAsync());
    }

    [Fact]
    public async Task Nothing_is_loaded_from_elsewhere_and_scripts_of_elsewhere_could_not_run()
    {
        var requests = new List<string>();
        await OpenAsync();
        Page.Request += (_, request) => requests.Add(request.Url);
        var response = await Page.ReloadAsync();
        await Assertions.Expect(Page.Locator("#connection")).ToHaveTextAsync("Live");

        Assert.All(requests, url => Assert.StartsWith(Emulator.Address.AbsoluteUri, url, StringComparison.Ordinal));
        var policy = response!.Headers["content-security-policy"];
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }
}
