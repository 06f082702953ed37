using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Statsig.Runtime.AspNetCore.Tests;

public class EndpointGateTests
{
    [Fact]
    public async Task A_closed_gate_is_404_with_problem_details_that_do_not_tell_of_it_and_an_open_one_is_not_noticed()
    {
        await using var app = await WebApp.StartAsync(web => web.MapGet("/new", () => "new").RequireGate(WebApp.NewCheckout));
        app.Emulator.OverrideGate("new_checkout", true, userId: "42");

        using var closed = await app.GetAsync("/new", ("Claim-sub", "41"));
        using var open = await app.GetAsync("/new", ("Claim-sub", "42"));

        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        Assert.Equal("application/problem+json", closed.Content.Headers.ContentType?.MediaType);
        var problem = await closed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(404, JsonDocument.Parse(problem).RootElement.GetProperty("status").GetInt32());
        Assert.DoesNotContain("checkout", problem, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("new", await open.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_group_holds_back_all_that_is_in_it_of_whatever_kind_and_nothing_else()
    {
        await using var app = await WebApp.StartAsync(web =>
        {
            var group = web.MapGroup("/group").RequireGate(WebApp.NewCheckout);
            group.MapGet("/handler", () => "new");
            group.MapGet("/delegate", (RequestDelegate)(context => context.Response.WriteAsync("new")));
            group.MapControllers();
            web.MapGet("/outside", () => "old");
        });

        foreach (var (path, status) in new[] { ("/group/handler", 404), ("/group/delegate", 404), ("/group/controller/open", 404), ("/outside", 200) })
        {
            using var answer = await app.GetAsync(path);
            Assert.Equal(status, (int)answer.StatusCode);
        }

        app.Emulator.OverrideGate("new_checkout", true);
        foreach (var path in new[] { "/group/handler", "/group/delegate", "/group/controller/open" })
        {
            using var answer = await app.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_answer_of_a_closed_gate_is_the_apps_to_choose()
    {
        await using var app = await WebApp.StartAsync(web =>
        {
            web.MapGet("/forbidden", () => "new").RequireGate(WebApp.NewCheckout, StatusCodes.Status403Forbidden);
            web.MapGet("/elsewhere", () => "new").RequireGate(WebApp.NewCheckout, context =>
            {
                context.Response.Redirect("/old");
                return Task.CompletedTask;
            });
        });

        using var forbidden = await app.GetAsync("/forbidden");
        using var elsewhere = await app.GetAsync("/elsewhere");

        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Equal("/old", elsewhere.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task The_apps_own_problem_details_are_used()
    {
        await using var app = await WebApp.StartAsync(
            web => web.MapGet("/new", () => "new").RequireGate(WebApp.NewCheckout),
            services: services => services.AddProblemDetails(options => options.CustomizeProblemDetails = problem => problem.ProblemDetails.Extensions["shop"] = "mine"));

        var problem = await (await app.GetAsync("/new")).Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal("mine", problem.GetProperty("shop").GetString());
    }

    [Fact]
    public async Task Two_gates_must_both_be_open()
    {
        var old = new FeatureGate("old_checkout", defaultValue: true);
        await using var app = await WebApp.StartAsync(web => web.MapGroup("/").RequireGate(old).MapGet("/both", () => "new").RequireGate(WebApp.NewCheckout));

        using var one = await app.GetAsync("/both");
        app.Emulator.OverrideGate("new_checkout", true);
        using var both = await app.GetAsync("/both");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (one.StatusCode, both.StatusCode));
    }

    [Fact]
    public async Task When_Statsig_cannot_be_asked_the_gates_default_decides()
    {
        await using var app = await WebApp.StartAsync(web =>
        {
            web.MapGet("/new", () => "new").RequireGate(WebApp.NewCheckout);
            web.MapGet("/old", () => "old").RequireGate(new FeatureGate("old_checkout", defaultValue: true));
        });
        await app.Emulator.DisposeAsync();

        using var closed = await app.GetAsync("/new");
        using var open = await app.GetAsync("/old");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (closed.StatusCode, open.StatusCode));
    }

    [Fact]
    public async Task An_endpoint_tells_which_gate_it_needs_and_what_it_may_answer()
    {
        EndpointDataSource? endpoints = null;
        await using var app = await WebApp.StartAsync(web =>
        {
            web.MapGet("/new", () => "new").RequireGate(WebApp.NewCheckout);
            endpoints = ((IEndpointRouteBuilder)web).DataSources.First();
        });

        var endpoint = Assert.Single(endpoints!.Endpoints);
        Assert.Equal("new_checkout", endpoint.Metadata.GetMetadata<RequiredGate>()?.GateName);
        Assert.Contains(endpoint.Metadata.OfType<ProducesResponseTypeMetadata>(), produced => produced.StatusCode == 404);
    }

    [Fact]
    public async Task It_works_without_AddAspNetCore()
    {
        await using var app = await WebApp.StartAsync(web => web.MapGet("/new", () => "new").RequireGate(WebApp.NewCheckout), plain: true);
        app.Emulator.OverrideGate("new_checkout", true, userId: "42");

        using var open = await app.GetAsync("/new", ("Claim-sub", "42"));

        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [Fact]
    public void A_status_that_is_no_failure_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WebApplication.CreateSlimBuilder().Build().MapGet("/", () => "").RequireGate(WebApp.NewCheckout, 200));
}
