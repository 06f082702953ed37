using System.Net;
using Microsoft.AspNetCore.Builder;

namespace Statsig.Runtime.AspNetCore.Tests;

public class ControllerGateTests
{
    [Fact]
    public async Task An_action_is_there_only_for_users_whose_gate_is_open()
    {
        await using var app = await WebApp.StartAsync(web => web.MapControllers());
        app.Emulator.OverrideGate("new_checkout", true, userId: "42");

        using var closed = await app.GetAsync("/controller/gated", ("Claim-sub", "41"));
        using var open = await app.GetAsync("/controller/gated", ("Claim-sub", "42"));
        using var other = await app.GetAsync("/controller/open");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK), (closed.StatusCode, open.StatusCode, other.StatusCode));
        Assert.Equal("application/problem+json", closed.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Its_status_and_its_default_can_be_set()
    {
        await using var app = await WebApp.StartAsync(web => web.MapControllers());

        using var closed = await app.GetAsync("/controller/unsure");
        await app.Emulator.DisposeAsync();
        using var byDefault = await app.GetAsync("/controller/unsure");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (closed.StatusCode, byDefault.StatusCode));
    }

    [Fact]
    public async Task On_a_handler_where_it_would_do_nothing_it_ends_the_start()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => WebApp.StartAsync(web => web.MapGet("/new", [RequireGate("new_checkout")] () => "new")));

        Assert.Contains("Call RequireGate(…) on what Map… returns instead.", refusal.Message, StringComparison.Ordinal);
    }
}
