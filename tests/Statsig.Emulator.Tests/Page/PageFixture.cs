using Microsoft.Playwright;
using Statsig.Tests.Browser;

namespace Statsig.Emulator.Tests.Page;

/// <summary>An emulator with local rules, and its page in a browser. Whatever goes wrong in the page fails the test.</summary>
[Collection(PageTestGroup.Name)]
public abstract class PageFixture(TestBrowser browser) : IAsyncLifetime
{
    private const string Manifest = """
        {
          "gates": {
            "new_checkout": {
              "description": "One-page checkout for everyone who pays by card.", "owner": "payments", "tags": ["checkout", "q3"],
              "lifecycle": "temporary", "expires": "2099-03-31"
            },
            "free_shipping": { "description": "Free shipping for every order.", "owner": "logistics", "lifecycle": "permanent", "default": true },
            "old_banner": { "description": "The banner of last summer.", "owner": "growth", "lifecycle": "stale", "staleReason": "STALE_ALL_TRUE" }
          },
          "configs": {
            "checkout_settings": {
              "description": "Limits of the basket and the text of the banner.", "owner": "payments",
              "schema": {
                "type": "object",
                "properties": {
                  "max_items": { "type": "integer", "minimum": 1, "maximum": 100, "description": "Most items that one order may have." },
                  "discount": { "type": "number" },
                  "banner": { "type": "string" },
                  "express": { "type": "boolean" },
                  "theme": { "type": "string", "enum": ["light", "dark"] },
                  "countries": { "type": "array", "items": { "type": "string" } }
                }
              },
              "default": { "max_items": 20, "discount": 0.5, "banner": "Welcome", "express": false, "theme": "light", "countries": ["DE", "AT"] }
            },
            "raw_settings": { "default": { "a": [1, 2] } }
          },
          "experiments": {
            "button_test": {
              "description": "Which button makes people buy.", "owner": "growth",
              "schema": { "type": "object", "properties": { "color": { "type": "string" }, "size": { "type": "integer" } } },
              "default": { "color": "grey", "size": 12 },
              "groups": { "Control": {}, "Large Blue": { "color": "blue", "size": 14 } },
              "layer": "checkout_layer"
            }
          },
          "layers": { "checkout_layer": { "description": "What the experiments on the checkout page share.", "owner": "growth", "default": { "color": "grey", "columns": 2 } } }
        }
        """;

    private const string Rules = """
        {
          "gates": {
            "old_banner": [ { "id": "testers", "if": { "ids": ["7", "8"] }, "value": true }, { "if": { "attribute": "country", "in": ["DE"] }, "value": true } ]
          }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("statsig-emulator-").FullName;
    private TestPage? _page;

    protected StatsigEmulator Emulator { get; private set; } = null!;

    private protected EmulatorClient Client { get; private set; } = null!;

    protected IPage Page => _page!.Page;

    protected string RulesPath => Path.Combine(_folder, "statsig.local.json");

    protected virtual string ManifestText => Manifest;

    protected virtual string RulesText => Rules;

    public async ValueTask InitializeAsync()
    {
        var manifest = Path.Combine(_folder, "statsig.manifest.json");
        await File.WriteAllTextAsync(manifest, ManifestText);
        await File.WriteAllTextAsync(RulesPath, RulesText);
        Emulator = await StatsigEmulator.StartAsync(new StatsigEmulatorOptions { ManifestPath = manifest, RulesPath = RulesPath });
        Client = new EmulatorClient(Emulator);
    }

    public async ValueTask DisposeAsync()
    {
        if (_page is not null)
        {
            await _page.DisposeAsync();
        }

        Client.Dispose();
        await Emulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        _page?.AssertNoFaults();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the page and waits until it shows the flags.</summary>
    protected async Task OpenAsync(Action<BrowserNewContextOptions>? change = null)
    {
        _page = await browser.OpenAsync(change);
        await Page.GotoAsync(Emulator.Address.AbsoluteUri);
        await Assertions.Expect(Page.Locator("#connection")).ToHaveTextAsync("Live");
        await Assertions.Expect(Page.Locator("#flag-count")).Not.ToBeEmptyAsync();
    }

    /// <summary>Chromium writes to its console about a refused request, which a test may mean to make.</summary>
    protected void ExpectFault(string part) => _page!.ExpectFault(part);

    /// <summary>What the API answers now.</summary>
    private protected async Task<string> AskAsync(string endpoint, string body) => (await Client.PostAsync(endpoint, body)).GetRawText();

    protected ILocator Row(string name) => Page.Locator(".flag", new PageLocatorOptions { Has = Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }) });

    /// <summary>Opens a flag's details.</summary>
    protected async Task<ILocator> ExpandAsync(string name)
    {
        await Row(name).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = name, Exact = true }).ClickAsync();
        return Row(name);
    }
}
