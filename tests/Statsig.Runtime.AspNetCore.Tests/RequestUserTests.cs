using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Statsig.Runtime.AspNetCore.Tests;

public class RequestUserTests
{
    [Fact]
    public async Task By_default_it_is_the_subject_with_address_user_agent_and_locale_and_no_email()
    {
        await using var app = await StartAsync();

        await app.GetAsync("/", ("Claim-sub", "42"), ("Claim-email", "ada@example.com"), ("User-Agent", "Browser/1"), ("Accept-Language", "de;q=0.5, en-GB"));

        Assert.Equal("42", app.LastUser.GetProperty("userID").GetString());
        Assert.Equal("127.0.0.1", app.LastUser.GetProperty("ip").GetString());
        Assert.Equal("Browser/1", app.LastUser.GetProperty("userAgent").GetString());
        Assert.Equal("en_GB", app.LastUser.GetProperty("locale").GetString());
        Assert.False(app.LastUser.TryGetProperty("email", out _));
    }

    [Fact]
    public async Task The_name_identifier_is_an_ID_too_and_other_claims_can_be()
    {
        await using var app = await StartAsync(users => users.UserIdClaims.Insert(0, "customer"));

        await app.GetAsync("/", ("Claim-customer", "c-1"), ("Claim-sub", "42"));
        Assert.Equal("c-1", app.LastUser.GetProperty("userID").GetString());

        await app.GetAsync("/", ("Name-Identifier", "n-1"));
        Assert.Equal("n-1", app.LastUser.GetProperty("userID").GetString());
    }

    [Fact]
    public async Task What_is_sent_can_be_switched_off_and_added()
    {
        await using var app = await StartAsync(users =>
        {
            users.SendIp = users.SendUserAgent = users.SendLocale = false;
            users.SendEmail = true;
            users.CustomIds = _ => new Dictionary<string, string> { ["companyID"] = "acme" };
            users.Custom = context => new Dictionary<string, object> { ["path"] = context.Request.Path.Value! };
            users.PrivateAttributes = _ => new Dictionary<string, object> { ["income"] = 3 };
        });

        await app.GetAsync("/", ("Claim-sub", "42"), ("Claim-email", "ada@example.com"), ("User-Agent", "Browser/1"), ("Accept-Language", "en"));

        Assert.Equal(
            ["custom", "customIDs", "email", "privateAttributes", "statsigEnvironment", "userID"],
            app.LastUser.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal("acme", app.LastUser.GetProperty("customIDs").GetProperty("companyID").GetString());
        Assert.Equal("/", app.LastUser.GetProperty("custom").GetProperty("path").GetString());
    }

    [Fact]
    public async Task A_visitor_who_is_not_signed_in_keeps_an_ID_in_a_cookie()
    {
        await using var app = await StartAsync(users => users.StableIdCookie = "visitor");

        using var first = await app.GetAsync("/");
        var cookie = Assert.Single(first.Headers.GetValues("Set-Cookie"));
        var id = app.LastUser.GetProperty("customIDs").GetProperty("stableID").GetString();
        using var second = await app.GetAsync("/", ("Cookie", cookie.Split(';')[0]));

        Assert.StartsWith($"visitor={id};", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.False(second.Headers.Contains("Set-Cookie"));
        Assert.Equal(id, app.LastUser.GetProperty("customIDs").GetProperty("stableID").GetString());
    }

    [Fact]
    public async Task A_cookie_that_is_no_ID_of_ours_is_not_sent_on()
    {
        await using var app = await StartAsync(users => users.StableIdCookie = "visitor");

        await app.GetAsync("/", ("Cookie", "visitor=admin"));

        Assert.NotEqual("admin", app.LastUser.GetProperty("customIDs").GetProperty("stableID").GetString());
    }

    [Fact]
    public async Task It_is_made_once_for_each_request()
    {
        var made = 0;
        await using var app = await WebApp.StartAsync(
            web => web.MapGet("/", async (IStatsigUserProvider users, HttpContext context) =>
                ReferenceEquals(await users.GetUserAsync(), await context.GetStatsigUserAsync()) ? "same" : "another"),
            users => users.Custom = _ =>
            {
                made++;
                return null;
            });

        using var answer = await app.GetAsync("/");

        Assert.Equal("same", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task An_apps_own_provider_is_asked_by_gates_too()
    {
        await using var app = await WebApp.StartAsync(
            web => web.MapGet("/", () => "new").RequireGate(WebApp.NewCheckout), services: services => services.AddScoped<IStatsigUserProvider, Everybody>());

        await app.GetAsync("/", ("Claim-sub", "42"));

        Assert.Equal("everybody", app.LastUser.GetProperty("userID").GetString());
    }

    private static Task<WebApp> StartAsync(Action<StatsigUserOptions>? users = null) =>
        WebApp.StartAsync(web => web.MapGet("/", () => "new").RequireGate(WebApp.NewCheckout), users);

    private sealed class Everybody : IStatsigUserProvider
    {
        public ValueTask<StatsigUser> GetUserAsync(CancellationToken cancellationToken = default) => new(new StatsigUser("everybody"));
    }
}
