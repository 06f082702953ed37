using Microsoft.Playwright;
using Statsig.Tests.Browser;

namespace Statsig.Emulator.Tests.Page;

public class ValuePageTests(TestBrowser browser) : PageFixture(browser)
{
    [Fact]
    public async Task A_configs_value_is_edited_and_served()
    {
        await OpenAsync();
        var row = await ExpandAsync("checkout_settings");
        await row.GetByLabel("max_items").FillAsync("50");
        await row.GetByLabel("banner").FillAsync("Hello \"again\"");
        await row.GetByLabel("express").SelectOptionAsync("true");
        await row.GetByLabel("theme").SelectOptionAsync("dark");
        await row.GetByLabel("countries").FillAsync("[\"CH\"]");
        await ServeAsync(row);

        await Assertions.Expect(row.Locator(".rule")).ToHaveTextAsync("Overridden: a value");
        Assert.Equal("""{"max_items":50,"discount":0.5,"banner":"Hello \"again\"","express":true,"theme":"dark","countries":["CH"]}""", await ValueAsync("1"));
    }

    [Fact]
    public async Task What_does_not_fit_the_schema_is_said_at_its_field_and_not_served()
    {
        await OpenAsync();
        var row = await ExpandAsync("checkout_settings");
        var items = row.GetByLabel("max_items");
        ExpectFault("400 (Bad Request)");
        await items.FillAsync("1000");
        await row.GetByLabel("discount").FillAsync("much");
        await ServeAsync(row);

        await Assertions.Expect(Field(row, "max_items").Locator(".field-error")).ToContainTextAsync("100");
        await Assertions.Expect(Field(row, "discount").Locator(".field-error")).ToContainTextAsync("'discount' must be a number");
        await Assertions.Expect(items).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(row.GetByLabel("banner")).Not.ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Contains("\"max_items\":20", await ValueAsync("1"), StringComparison.Ordinal);

        await items.FillAsync("100");
        await row.GetByLabel("discount").FillAsync("0.25");
        await ServeAsync(row);
        await Assertions.Expect(row.Locator(".rule")).ToHaveTextAsync("Overridden: a value");
        await Assertions.Expect(items).Not.ToHaveAttributeAsync("aria-invalid", "true");
        Assert.Contains("\"max_items\":100", await ValueAsync("1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_is_edited_as_json_and_unknown_keys_are_pointed_out()
    {
        await OpenAsync();
        var row = await ExpandAsync("checkout_settings");
        await row.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Edit as JSON" }).ClickAsync();
        var area = row.GetByLabel("Value as JSON");
        await area.FillAsync("{ \"max_items\": }");
        await ServeAsync(row);
        await Assertions.Expect(row.Locator(".editor > .field-error")).ToContainTextAsync("not valid JSON");

        await area.FillAsync("{ \"max_itms\": 3 }");
        await ServeAsync(row);
        await Assertions.Expect(row.Locator(".editor > .field-error")).ToContainTextAsync("max_items");
        Assert.Equal("""{"max_itms":3}""", await ValueAsync("1"));
    }

    [Fact]
    public async Task A_value_without_schema_is_edited_as_json_for_one_id()
    {
        await OpenAsync();
        var row = await ExpandAsync("raw_settings");
        await row.GetByLabel("Override for").FillAsync("user-2");
        await row.GetByLabel("Value as JSON").FillAsync("{\"a\":[9007199254740993]}");
        await ServeAsync(row);

        await Assertions.Expect(row.Locator(".in-force li")).ToContainTextAsync("user-2");
        Assert.Equal("""{"a":[9007199254740993]}""", await ValueAsync("user-2", "raw_settings"));
        Assert.Equal("""{"a":[1,2]}""", await ValueAsync("user-1", "raw_settings"));
    }

    [Fact]
    public async Task Numbers_that_no_browser_can_count_with_are_shown_and_served_as_they_are_written()
    {
        const string Fields = """{"max_items":20.0,"discount":0.12345678901234567890,"banner":"","express":false,"theme":"light","countries":[]}""";
        const string Whole = """{"a":[9007199254740993,1e2,-0.10]}""";
        Emulator.OverrideConfig("checkout_settings", Fields);
        Emulator.OverrideConfig("raw_settings", Whole);
        await OpenAsync();
        foreach (var (name, value) in new[] { ("checkout_settings", Fields), ("raw_settings", Whole) })
        {
            var row = await ExpandAsync(name);
            await row.GetByLabel("Override for").FillAsync("user-2");
            await ServeAsync(row);
            await Assertions.Expect(row.Locator(".in-force li")).ToHaveCountAsync(2);

            Assert.Equal(value, await ValueAsync("user-2", name));
        }

        await Assertions.Expect(Row("checkout_settings").GetByLabel("discount")).ToHaveValueAsync("0.12345678901234567890");
    }

    [Fact]
    public async Task An_experiments_group_is_forced_for_everyone_and_for_one_id()
    {
        await OpenAsync();
        var row = await ExpandAsync("button_test");
        await Choose(row, "Control").ClickAsync();
        await Assertions.Expect(row.Locator(".rule")).ToHaveTextAsync("Overridden: Control");
        await Assertions.Expect(Choose(row, "Control")).ToHaveAttributeAsync("aria-pressed", "true");

        await row.GetByLabel("Override for").FillAsync("user-2");
        await Assertions.Expect(Choose(row, "Control")).ToHaveAttributeAsync("aria-pressed", "false");
        await Choose(row, "Large Blue").ClickAsync();
        await Assertions.Expect(row.Locator(".rule")).ToHaveTextAsync("Overridden: Control, other for 1 ID");

        Assert.Contains("\"group_name\":\"Large Blue\"", await ConfigAsync("button_test", "user-2"), StringComparison.Ordinal);
        Assert.Contains("\"group_name\":\"Control\"", await ConfigAsync("button_test", "user-1"), StringComparison.Ordinal);

        await row.GetByLabel("Override for").FillAsync("");
        await Choose(row, "By the split").ClickAsync();
        await Assertions.Expect(row.Locator(".rule")).ToHaveTextAsync("Split over 2 groups, other for 1 ID");
        Assert.Contains("\"rule_id\":\"group:", await ConfigAsync("button_test", "user-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overrides_are_saved_to_the_rules_whose_comments_stay()
    {
        await File.WriteAllTextAsync(RulesPath, "{\n  // Ours.\n  \"gates\": { \"free_shipping\": false }\n}\n", TestContext.Current.CancellationToken);
        Assert.Empty(Emulator.Reload());
        await OpenAsync();
        await Row("new_checkout").GetByRole(AriaRole.Switch).ClickAsync();
        Emulator.OverrideGroup("button_test", "Large Blue", userId: "user-2");
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save overrides" }).ClickAsync();

        await Assertions.Expect(Row("new_checkout").Locator(".rule")).ToHaveTextAsync("Local rule: on");
        await Assertions.Expect(Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Save overrides" })).ToBeHiddenAsync();
        var text = await File.ReadAllTextAsync(RulesPath, TestContext.Current.CancellationToken);
        Assert.Contains("// Ours.", text, StringComparison.Ordinal);
        Assert.Contains("\"new_checkout\": true", text, StringComparison.Ordinal);
        Assert.Contains("saved:1", await ConfigAsync("button_test", "user-2"), StringComparison.Ordinal);
    }

    private static ILocator Field(ILocator row, string name) => row.Locator(".field").Filter(new LocatorFilterOptions { HasText = name });

    private static ILocator Choose(ILocator row, string name) =>
        row.Locator(".choices").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true });

    private static Task ServeAsync(ILocator row) => row.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Serve this value" }).ClickAsync();

    private Task<string> ConfigAsync(string name, string userId) => AskAsync("get_config", $$"""{"configName":"{{name}}","user":{"userID":"{{userId}}"} }""");

    private async Task<string> ValueAsync(string userId, string name = "checkout_settings") =>
        (await Client.PostAsync("get_config", $$"""{"configName":"{{name}}","user":{"userID":"{{userId}}"} }""")).GetProperty("value").GetRawText();
}
