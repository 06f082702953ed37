using System.Net;
using Checkout.Flags;
using Statsig.Runtime;
using Statsig.Runtime.AspNetCore;

namespace Checkout.Api;

/// <summary>The pages of the shop.</summary>
internal static class Pages
{
    public static async Task<IResult> ShopAsync(IStatsigUserProvider users, CancellationToken cancellation)
    {
        var user = await users.GetUserAsync(cancellation);
        var settings = await Configs.CheckoutSettings.GetAsync(user, cancellation);
        var button = await Experiments.ButtonTest.GetAsync(user, cancellation);

        // Two places ask the same gate: one request, and one exposure.
        return Html($"""
            <h1>{WebUtility.HtmlEncode(settings.Banner)}</h1>
            <p id="state">The new checkout is {(await IsOpenAsync(user, cancellation) ? "on" : "off")}.</p>
            <p id="button" style="color: {WebUtility.HtmlEncode(button.Color)}">{await LinkAsync(user, cancellation)}</p>
            """);
    }

    public static async Task<IResult> CheckoutAsync(IStatsigUserProvider users, CancellationToken cancellation)
    {
        var settings = await Configs.CheckoutSettings.GetAsync(await users.GetUserAsync(cancellation), cancellation);
        return Html($"""<h1>Checkout</h1><p id="limit">At most {settings.MaxItems} items.</p>""");
    }

    private static ValueTask<bool> IsOpenAsync(StatsigUser user, CancellationToken cancellation) => Gates.NewCheckout.CheckAsync(user, cancellation);

    private static async Task<string> LinkAsync(StatsigUser user, CancellationToken cancellation) =>
        await Gates.NewCheckout.CheckAsync(user, cancellation) ? """<a href="/checkout">To the new checkout</a>""" : "Buy at the counter";

    private static IResult Html(string body) => Results.Content(
        $"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,"></head><body>{body}</body></html>""", "text/html; charset=utf-8");
}
