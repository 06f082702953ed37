using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Statsig.Emulator.Catalog;
using Statsig.Emulator.Hosting;

namespace Statsig.Emulator.Control;

/// <summary><c>/emulator/flags</c>, <c>/emulator/id-lists</c> and <c>/emulator/reload</c>.</summary>
internal sealed class FlagControl
{
    private readonly EmulatorParts _parts;

    public FlagControl(EmulatorParts parts) => _parts = parts;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/emulator/flags", (RequestDelegate)WriteStateAsync);
        routes.MapGet("/emulator/flags/{kind}/{name}", (RequestDelegate)(context =>
            Find(context) is { } entry ? WriteFlagAsync(context, entry) : ControlAnswers.ErrorAsync(context, StatusCodes.Status404NotFound, "There is no such flag.")));
        routes.MapGet("/emulator/id-lists", (RequestDelegate)(context =>
            ControlAnswers.WriteAsync(context, _parts.Flags.IdLists.ToDictionary(), ControlJson.Default.IReadOnlyDictionaryStringIReadOnlyListString)));
        routes.MapPost("/emulator/reload", (RequestDelegate)(context =>
        {
            _parts.Reloader.Reload();
            return WriteStateAsync(context);
        }));
    }

    private Task WriteStateAsync(HttpContext context) => ControlAnswers.WriteAsync(
        context,
        new StateView(
            [.. _parts.Files.ManifestPaths],
            _parts.Files.RulesPath,
            _parts.Reloader.Problems,
            FlagViews.All(_parts.Flags),
            [.. _parts.Flags.State.Rules.RankedLists.Keys]),
        ControlJson.Default.StateView);

    private CatalogEntry? Find(HttpContext context) => FlagKinds.Parse((string?)context.GetRouteValue("kind")) is { } kind
        ? _parts.Flags.State.Catalog?.Find(kind, (string)context.GetRouteValue("name")!)
        : null;

    private Task WriteFlagAsync(HttpContext context, CatalogEntry entry) =>
        ControlAnswers.WriteAsync(context, FlagViews.One(_parts.Flags, entry), ControlJson.Default.FlagView);
}
