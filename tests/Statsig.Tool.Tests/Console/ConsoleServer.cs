using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Statsig.Tool.Tests.Console;

/// <summary>Stands in for Statsig's Console API on loopback.</summary>
internal sealed class ConsoleServer : IAsyncDisposable
{
    public const string Key = "console-Zq8WnT4vLx2RbY7pKd3M";

    private readonly WebApplication _app;
    private int _requests;

    private ConsoleServer(WebApplication app) => _app = app;

    /// <summary>What it has, by the last part of the list's path; may be changed while it runs.</summary>
    public ConsoleData Data { get; init; } = new();

    /// <summary>Most items on a page, whatever is asked for.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>Gives another answer to a request, which are counted from 0; false to let it through.</summary>
    public Func<int, HttpContext, Task<bool>> Fault { get; set; } = static (_, _) => Task.FromResult(false);

    /// <summary>Path and query of each request, in the order of arrival, and when that was.</summary>
    public ConcurrentQueue<(string Target, DateTimeOffset Time)> Requests { get; } = new();

    /// <summary>Its clock.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>Status and body of each answer of its own.</summary>
    public ConcurrentQueue<(string Path, int Status, string Body)> Answers { get; } = new();

    public string Address { get; private set; } = "";

    public static async Task<ConsoleServer> StartAsync(ConsoleData? data = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new ConsoleServer(app) { Data = data ?? new ConsoleData() };
        app.Run(server.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        server.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Requests.Enqueue((context.Request.Path + context.Request.QueryString, Time.GetUtcNow()));
        if (await Fault(Interlocked.Increment(ref _requests) - 1, context))
        {
            return;
        }

        var key = context.Request.Headers["STATSIG-API-KEY"].ToString();
        if (key != Key)
        {
            await WriteAsync(context, 401, new JsonObject
            {
                ["status"] = 401,
                ["message"] = $"This endpoint only accepts an active CONSOLE key, but an invalid key was sent. Key: {key}",
            });
            return;
        }

        var name = context.Request.Path.Value!.Split('/')[^1];
        if (Data.Find(name) is not { } items)
        {
            await WriteAsync(context, 404, new JsonObject { ["status"] = 404, ["message"] = "Not found" });
            return;
        }

        await WriteAsync(context, 200, PageOf(context.Request, name, items));
    }

    private JsonObject PageOf(HttpRequest request, string name, List<JsonObject> items)
    {
        var page = int.Parse(request.Query["page"]!, System.Globalization.CultureInfo.InvariantCulture);
        var limit = Math.Min(PageSize, int.Parse(request.Query["limit"]!, System.Globalization.CultureInfo.InvariantCulture));
        var rest = items.Skip((page - 1) * limit).ToList();
        return new JsonObject
        {
            ["message"] = "Listed.",
            ["data"] = new JsonArray([.. rest.Take(limit).Select(static item => item.DeepClone())]),
            ["pagination"] = new JsonObject
            {
                ["itemsPerPage"] = limit,
                ["pageNumber"] = page,
                ["totalItems"] = items.Count,
                ["nextPage"] = rest.Count > limit ? $"/console/v1/{name}?page={page + 1}&limit={limit}" : null,
                ["previousPage"] = page > 1 ? $"/console/v1/{name}?page={page - 1}&limit={limit}" : null,
                ["all"] = $"/console/v1/{name}",
            },
        };
    }

    private async Task WriteAsync(HttpContext context, int status, JsonObject body)
    {
        var text = body.ToJsonString();
        Answers.Enqueue((context.Request.Path, status, text));
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(text);
    }
}
