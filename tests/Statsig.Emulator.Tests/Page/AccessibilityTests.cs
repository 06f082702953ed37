using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Statsig.Tests.Browser;

namespace Statsig.Emulator.Tests.Page;

/// <summary>The page against axe's rules: contrast, labels, roles, names.</summary>
public class AccessibilityTests(TestBrowser browser) : PageFixture(browser)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Axe_finds_nothing(int width, ColorScheme scheme)
    {
        // The rules come as a script that is run in the page, which the page's policy forbids to all but its own.
        await OpenAsync(options =>
        {
            options.ViewportSize = new ViewportSize { Width = width, Height = 900 };
            options.ColorScheme = scheme;
            options.BypassCSP = true;
        });
        ExpectFault("400 (Bad Request)");
        Emulator.OverrideGate("new_checkout", true);
        Emulator.OverrideGroup("button_test", "Control", userId: "user-2");
        await Client.PostAsync("check_gate", """{"gateName":"new_checkout","user":{"userID":"user-1"}}""");
        await Client.PostBadAsync("check_gate", "{}");
        await Assertions.Expect(Page.Locator(".entry")).ToHaveCountAsync(2);
        await ExpandAsync("new_checkout");
        await ExpandAsync("button_test");
        var row = await ExpandAsync("checkout_settings");
        await row.GetByLabel("max_items").FillAsync("1000");
        await row.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Serve this value" }).ClickAsync();
        await Assertions.Expect(row.Locator("[aria-invalid]")).ToHaveCountAsync(1);
        await AssertNoViolationsAsync();
        if (width < 1000)
        {
            await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Activity", Exact = true }).ClickAsync();
            await AssertNoViolationsAsync();
        }
    }

    private async Task AssertNoViolationsAsync()
    {
        var result = await Page.RunAxe();
        var violations = result.Violations.Select(violation => $"{violation.Id}: {violation.Help}: {string.Join(" ; ", violation.Nodes.Select(node => node.Html))}");
        Assert.True(result.Violations.Length == 0, string.Join("\n", violations));
    }
}
