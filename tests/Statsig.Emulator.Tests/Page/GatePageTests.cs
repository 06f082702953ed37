using Microsoft.Playwright;
using Statsig.Tests.Browser;

namespace Statsig.Emulator.Tests.Page;

public class GatePageTests(TestBrowser browser) : PageFixture(browser)
{
    [Fact]
    public async Task A_click_switches_a_gate_for_everyone_and_another_one_back()
    {
        await OpenAsync();
        var toggle = Page.GetByRole(AriaRole.Switch, new PageGetByRoleOptions { Name = "new_checkout for everyone" });

        await Assertions.Expect(toggle).ToHaveAttributeAsync("aria-checked", "false");
        await toggle.ClickAsync();
        await Assertions.Expect(toggle).ToHaveAttributeAsync("aria-checked", "true");
        await Assertions.Expect(Row("new_checkout").Locator(".rule")).ToHaveTextAsync("Overridden: on");
        Assert.Equal((true, "override"), await CheckAsync("1"));

        await toggle.ClickAsync();
        await Assertions.Expect(toggle).ToHaveAttributeAsync("aria-checked", "false");
        Assert.Equal((false, "override"), await CheckAsync("1"));
    }

    [Fact]
    public async Task A_gate_is_switched_for_one_id_and_taken_back()
    {
        await OpenAsync();
        var row = await ExpandAsync("new_checkout");
        await row.GetByLabel("Override for").FillAsync("user-2");
        await row.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "On", Exact = true }).ClickAsync();

        await Assertions.Expect(row.Locator(".in-force li")).ToHaveTextAsync("user-2 gets onTake back");
        Assert.Equal((true, "override"), await CheckAsync("user-2"));
        Assert.Equal((false, "default"), await CheckAsync("user-1"));

        await row.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Take back for user-2" }).ClickAsync();
        await Assertions.Expect(row.Locator(".in-force")).ToBeHiddenAsync();
        Assert.Equal((false, "default"), await CheckAsync("user-2"));
    }

    [Fact]
    public async Task The_keyboard_is_enough()
    {
        await OpenAsync();
        await Page.Keyboard.PressAsync("/");
        await Assertions.Expect(Page.GetByRole(AriaRole.Searchbox, new PageGetByRoleOptions { Name = "Search flags" })).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("checkout everyone");
        await Assertions.Expect(Page.Locator("#flag-count")).ToHaveTextAsync("1 of 7 flags");

        // Search, state, kinds, then the flag and its switch.
        var disclosure = Row("new_checkout").Locator(".disclosure");
        for (var i = 0; i < 3; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
        }

        await Assertions.Expect(disclosure).ToBeFocusedAsync();
        var outline = await disclosure.EvaluateAsync<string>("element => getComputedStyle(element).outlineStyle + ' ' + getComputedStyle(element).outlineWidth");
        Assert.Equal("solid 2px", outline);

        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(Row("new_checkout").GetByRole(AriaRole.Switch)).ToHaveAttributeAsync("aria-checked", "true");
        Assert.Equal((true, "override"), await CheckAsync("1"));

        await Page.Keyboard.PressAsync("Shift+Tab");
        await Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(disclosure).ToHaveAttributeAsync("aria-expanded", "true");
        await Page.Keyboard.PressAsync("Tab");
        await Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(Row("new_checkout").GetByLabel("Override for")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(disclosure).ToBeFocusedAsync();
        await Assertions.Expect(disclosure).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task Arrows_go_from_flag_to_flag()
    {
        await OpenAsync();
        await Row("free_shipping").Locator(".disclosure").FocusAsync();
        await Page.Keyboard.PressAsync("ArrowDown");
        await Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Row("old_banner").Locator(".disclosure")).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(Row("new_checkout").Locator(".disclosure")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_the_program_overrides_shows_at_once()
    {
        await OpenAsync();
        Emulator.OverrideGate("new_checkout", true);
        await Assertions.Expect(Row("new_checkout").GetByRole(AriaRole.Switch)).ToHaveAttributeAsync("aria-checked", "true");

        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Reset overrides" }).ClickAsync();
        await Assertions.Expect(Row("new_checkout").Locator(".rule")).ToHaveTextAsync("Default: off");
        Assert.Equal((false, "default"), await CheckAsync("1"));
    }

    private async Task<(bool Value, string? RuleId)> CheckAsync(string userId)
    {
        var answer = await Client.PostAsync("check_gate", $$"""{"gateName":"new_checkout","user":{"userID":"{{userId}}"} }""");
        return (answer.GetProperty("value").GetBoolean(), answer.GetProperty("rule_id").GetString());
    }
}
