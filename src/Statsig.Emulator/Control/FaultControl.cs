using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Statsig.Emulator.Hosting;

namespace Statsig.Emulator.Control;

/// <summary><c>/emulator/faults</c>.</summary>
internal sealed class FaultControl
{
    private readonly EmulatorParts _parts;

    public FaultControl(EmulatorParts parts) => _parts = parts;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/emulator/faults", (RequestDelegate)(context => WriteAsync(context)));
        routes.MapPost("/emulator/faults", (RequestDelegate)AddAsync);
        routes.MapDelete("/emulator/faults", (RequestDelegate)(context =>
        {
            _parts.Faults.Clear();
            return ControlAnswers.EmptyAsync(context);
        }));
    }

    private Task WriteAsync(HttpContext context, int statusCode = StatusCodes.Status200OK) => ControlAnswers.WriteAsync(
        context, [.. _parts.Faults.ToList().Select(FaultViews.Of)], ControlJson.Default.IReadOnlyListFaultView, statusCode);

    /// <summary>Takes a list of faults, all of them or none.</summary>
    private async Task AddAsync(HttpContext context)
    {
        if (await ControlAnswers.ReadAsync(context, ControlJson.Default.IReadOnlyListFaultView).ConfigureAwait(false) is not { } views)
        {
            return;
        }

        var faults = new List<EmulatorFault>();
        foreach (var view in views)
        {
            var (fault, error) = FaultViews.Read(view);
            if (fault is null)
            {
                await ControlAnswers.ErrorAsync(context, StatusCodes.Status400BadRequest, error!).ConfigureAwait(false);
                return;
            }

            faults.Add(fault);
        }

        faults.ForEach(_parts.Faults.Add);
        await WriteAsync(context, StatusCodes.Status201Created).ConfigureAwait(false);
    }
}
