using Checkout.Api;
using Checkout.Flags;
using Statsig.Runtime;
using Statsig.Runtime.AspNetCore;

// With a key (Statsig__ApiKey) this asks Statsig. Without one it starts the emulator, which serves the flags of statsig.manifest.json on loopback.
var builder = WebApplication.CreateBuilder(args);
await using var local = string.IsNullOrEmpty(builder.Configuration["Statsig:ApiKey"]) ? await LocalStatsig.StartAsync(builder.Configuration) : null;

builder.Services.AddStatsig(builder.Configuration.GetSection("Statsig")).AddAspNetCore(users => users.StableIdCookie = "visitor");
builder.Services.AddHealthChecks().AddStatsig();
builder.Services.AddProblemDetails();
builder.Services.AddOpenApi();

var app = builder.Build();
app.MapOpenApi();
app.MapHealthChecks("/health");
app.MapGet("/", Pages.ShopAsync).ExcludeFromDescription();
app.MapGet("/checkout", Pages.CheckoutAsync).RequireGate(Gates.NewCheckout).ExcludeFromDescription();

var api = app.MapGroup("/api");
api.MapGet("/settings", async (IStatsigUserProvider users, CancellationToken cancellation) =>
{
    var settings = await Configs.CheckoutSettings.GetAsync(await users.GetUserAsync(cancellation), cancellation);
    return new Settings(settings.MaxItems, settings.Banner, settings.Express);
}).WithSummary("The limits of the basket for the request's user.");
api.MapPost("/orders", async (Order order, IStatsigUserProvider users, IStatsigClient statsig, CancellationToken cancellation) =>
{
    var user = await users.GetUserAsync(cancellation);
    statsig.LogEvent(user, "order_placed", order.Total, new Dictionary<string, string> { ["items"] = $"{order.Items}" });
    return TypedResults.Created($"/api/orders/{Guid.NewGuid():N}", order);
}).RequireGate(Gates.NewCheckout).WithSummary("Places an order; 404 for users without the new checkout.");

app.Run();
