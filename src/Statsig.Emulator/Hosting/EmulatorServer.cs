using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Statsig.Emulator.Control;
using Statsig.Emulator.Endpoints;
using Statsig.Emulator.Faults;
using Statsig.Emulator.Http;
using Statsig.Emulator.Page;
using Statsig.Emulator.Reports;

namespace Statsig.Emulator.Hosting;

/// <summary>Puts the server together.</summary>
internal static class EmulatorServer
{
    public static WebApplication Build(EmulatorParts parts)
    {
        var options = parts.Options;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        if (options.LoggerFactory is { } loggers)
        {
            builder.Services.AddSingleton(loggers);
        }

        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(
                options.Address, options.Port, listen => listen.Protocols = options.Protocol == EmulatorProtocol.Http2 ? HttpProtocols.Http2 : HttpProtocols.Http1);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBody.MaxBytes;
        });

        var app = builder.Build();
        app.Use(next => context => new LoopbackGuard(options.AllowLoopbackOrigins).HandleAsync(context, next));
        app.UseRouting();
        MapApi(app, parts);
        MapReports(app, parts);
        new FlagControl(parts).Map(app);
        new OverrideControl(parts).Map(app);
        new LogControl(parts).Map(app);
        new FaultControl(parts).Map(app);
        PageFiles.Map(app);
        return app;
    }

    private static void MapApi(WebApplication app, EmulatorParts parts)
    {
        var recorder = new CheckRecorder(parts.Log);
        IApiEndpoint[] endpoints =
        [
            new CheckGateEndpoint(parts.Flags, recorder),
            new GetConfigEndpoint(parts.Flags, recorder),
            new GetLayerEndpoint(parts.Flags, recorder),
            new GetRankedListEndpoint(parts.Flags, recorder),
            new LogEventEndpoint(parts.Log),
            new LogCustomExposureEndpoint(parts.Log),
            new GetDailyReportEndpoint(parts.Options.TimeProvider),
            new UpdateIdListEndpoint(parts.Flags),
        ];
        var server = new ApiServer(endpoints, new KeyCheck(parts.Options.ApiKey), parts.Faults, new FaultRunner(parts.Options.TimeProvider), parts.Log);
        app.Map("/v1/{**rest}", (RequestDelegate)server.HandleAsync);
    }

    private static void MapReports(WebApplication app, EmulatorParts parts)
    {
        var reports = new ReportBuilder(parts.Log);
        app.MapGet("/emulator/reports/{name}.csv", (RequestDelegate)(async context =>
        {
            if (ReportTypes.Parse((string)context.GetRouteValue("name")!) is not { } type)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            context.Response.ContentType = "text/csv; charset=utf-8";
            await context.Response.WriteAsync(reports.Build(type), context.RequestAborted).ConfigureAwait(false);
        }));
    }
}
