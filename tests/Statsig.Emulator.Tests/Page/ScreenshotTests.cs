using Microsoft.Playwright;
using Statsig.Tests.Browser;

namespace Statsig.Emulator.Tests.Page;

/// <summary>
/// Pictures of the page, each looked at for what must not be: anything that is wider than the window. With <c>STATSIG_TESTS_SCREENSHOTS</c> they are kept in
/// the folder that it names; <c>docs/images/emulator.png</c> is the one called <c>emulator.png</c>.
/// </summary>
public class ScreenshotTests(TestBrowser browser) : PageFixture(browser)
{
    [Theory]
    [InlineData("emulator", 1280, 800, ColorScheme.Light)]
    [InlineData("emulator-dark", 1280, 800, ColorScheme.Dark)]
    [InlineData("emulator-narrow", 390, 844, ColorScheme.Light)]
    [InlineData("emulator-narrow-dark", 390, 844, ColorScheme.Dark)]
    public async Task It_fits_its_window(string name, int width, int height, ColorScheme scheme)
    {
        await OpenAsync(options =>
        {
            options.ViewportSize = new ViewportSize { Width = width, Height = height };
            options.ColorScheme = scheme;
        });
        await ShowSomethingAsync();
        await ExpandAsync("checkout_settings");

        var overflow = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.Equal(0, overflow);
        if (Environment.GetEnvironmentVariable("STATSIG_TESTS_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png") });
            if (width < 500)
            {
                await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Activity", Exact = true }).ClickAsync();
                await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + "-activity.png") });
            }
            else
            {
                await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + "-full.png"), FullPage = true });
            }
        }
    }

    private async Task ShowSomethingAsync()
    {
        Emulator.OverrideGate("new_checkout", true);
        Emulator.OverrideGroup("button_test", "Large Blue", userId: "user-2");
        await Client.PostAsync("check_gate", """{"gateName":"new_checkout","user":{"userID":"user-1"}}""");
        await Client.PostAsync("get_config", """{"configName":"button_test","user":{"userID":"user-2"}}""");
        await Client.PostAsync("get_config", """{"configName":"checkout_settings","user":{"userID":"user-2"}}""");
        await Client.PostAsync("get_layer", """{"layerName":"checkout_layer","user":{"userID":"user-3"}}""");
        await Client.PostAsync("log_event", """{"events":[{"eventName":"add_to_cart","value":29.99,"user":{"userID":"user-1"}}]}""");
        await Client.PostAsync("log_custom_exposure", """{"exposures":[{"experimentName":"button_test","group":"Control","user":{"userID":"user-4"}}]}""");
        await Client.PostBadAsync("check_gate", """{"gateName":"!"}""");
        await Assertions.Expect(Page.Locator(".entry")).ToHaveCountAsync(7);
        await Assertions.Expect(Row("button_test").Locator(".rule")).ToContainTextAsync("1 ID");
    }
}
