using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Statsig.Emulator.Catalog;
using Statsig.Emulator.Flags;
using Statsig.Emulator.Hosting;
using Statsig.Emulator.Saving;
using Statsig.Manifest;

namespace Statsig.Emulator.Control;

/// <summary><c>/emulator/overrides</c>: forces values, takes them back, and saves them to the local rules.</summary>
internal sealed class OverrideControl
{
    private readonly EmulatorParts _parts;

    public OverrideControl(EmulatorParts parts) => _parts = parts;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPut("/emulator/overrides/{kind}/{name}", (RequestDelegate)PutAsync);
        routes.MapDelete("/emulator/overrides/{kind}/{name}", (RequestDelegate)DeleteAsync);
        routes.MapDelete("/emulator/overrides", (RequestDelegate)(context =>
        {
            _parts.ClearOverrides();
            return ControlAnswers.EmptyAsync(context);
        }));
        routes.MapPost("/emulator/overrides/save", (RequestDelegate)SaveAsync);
    }

    private async Task PutAsync(HttpContext context)
    {
        if (await ControlAnswers.ReadAsync(context, ControlJson.Default.OverrideRequest).ConfigureAwait(false) is not { } request
            || await FindAsync(context).ConfigureAwait(false) is not { } entry)
        {
            return;
        }

        var (value, faults) = Resolve(entry, request);
        if (value is null)
        {
            var message = faults.Count == 1 ? faults[0].Message : $"The value has {faults.Count(fault => fault.IsError)} errors.";
            await ControlAnswers.ErrorAsync(context, StatusCodes.Status400BadRequest, message, faults).ConfigureAwait(false);
            return;
        }

        _parts.Flags.Forced.Set(entry.Kind, entry.Name, string.IsNullOrEmpty(request.Id) ? null : request.Id, value);
        await ControlAnswers.WriteAsync(context, new OverrideView(FlagViews.One(_parts.Flags, entry), faults), ControlJson.Default.OverrideView).ConfigureAwait(false);
    }

    private async Task DeleteAsync(HttpContext context)
    {
        if (await FindAsync(context).ConfigureAwait(false) is not { } entry)
        {
            return;
        }

        // With ?id= for one unit, with an empty one for everyone, without for both.
        if (context.Request.Query.TryGetValue("id", out var id))
        {
            _parts.Flags.Forced.Remove(entry.Kind, entry.Name, string.IsNullOrEmpty(id) ? null : id.ToString());
        }
        else
        {
            _parts.Flags.Forced.RemoveAll(entry.Kind, entry.Name);
        }

        await ControlAnswers.WriteAsync(context, FlagViews.One(_parts.Flags, entry), ControlJson.Default.FlagView).ConfigureAwait(false);
    }

    private async Task SaveAsync(HttpContext context)
    {
        // The body says nothing, but its type keeps other origins out.
        if (!context.Request.HasJsonContentType())
        {
            await ControlAnswers.ErrorAsync(context, StatusCodes.Status415UnsupportedMediaType, "The content type must be application/json.").ConfigureAwait(false);
            return;
        }

        try
        {
            var saved = _parts.Saver.Save();
            await ControlAnswers.WriteAsync(context, saved, ControlJson.Default.SavedView).ConfigureAwait(false);
        }
        catch (SaveException refused)
        {
            await ControlAnswers.ErrorAsync(context, StatusCodes.Status409Conflict, refused.Message).ConfigureAwait(false);
        }
    }

    private async Task<CatalogEntry?> FindAsync(HttpContext context)
    {
        if (FlagKinds.Parse((string?)context.GetRouteValue("kind")) is { } kind
            && _parts.Flags.State.Catalog?.Find(kind, (string)context.GetRouteValue("name")!) is { } entry)
        {
            return entry;
        }

        await ControlAnswers.ErrorAsync(context, StatusCodes.Status404NotFound, "The manifest has no such flag.").ConfigureAwait(false);
        return null;
    }

    private static (ForcedValue? Value, IReadOnlyList<FaultOfValueView> Faults) Resolve(CatalogEntry entry, OverrideRequest request)
    {
        if (entry.Kind == FlagKind.Gate)
        {
            return request.Value is { ValueKind: JsonValueKind.True or JsonValueKind.False } answer
                ? (new ForcedValue(answer, request.Group), [])
                : Refused("The 'value' of a gate is true or false.");
        }

        if (request.Value is not { } value)
        {
            if (entry.Kind != FlagKind.Experiment || request.Group is not { } name)
            {
                return Refused(entry.Kind == FlagKind.Experiment ? "Send a 'value' or a 'group'." : "Send a 'value'.");
            }

            return entry.FindGroup(name) is { } group
                ? (new ForcedValue(group.Value, name), [])
                : Refused($"The experiment has no group '{name}'.");
        }

        var faults = entry.Schema.Check(value.GetRawText()).Select(fault => new FaultOfValueView(fault.Property, fault.Message, fault.IsError)).ToList();
        return faults.Exists(fault => fault.IsError) ? (null, faults) : (new ForcedValue(value, request.Group, request.Experiment), faults);
    }

    private static (ForcedValue? Value, IReadOnlyList<FaultOfValueView> Faults) Refused(string message) =>
        (null, [new FaultOfValueView(Property: null, message, IsError: true)]);
}
