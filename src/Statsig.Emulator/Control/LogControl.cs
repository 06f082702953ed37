using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Statsig.Emulator.Hosting;

namespace Statsig.Emulator.Control;

/// <summary><c>/emulator/log</c>: the log, all of it or some, once or as it grows.</summary>
internal sealed class LogControl
{
    private readonly EmulatorParts _parts;

    /// <summary>Part of the stream's ids: a page that outlives an emulator must not ask the next one for what comes after the other's entries.</summary>
    private readonly string _instance = Guid.NewGuid().ToString("N")[..8];

    public LogControl(EmulatorParts parts) => _parts = parts;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/emulator/log", (RequestDelegate)ListAsync);
        routes.MapDelete("/emulator/log", (RequestDelegate)(context =>
        {
            _parts.Log.Clear();
            return ControlAnswers.EmptyAsync(context);
        }));
        routes.MapGet("/emulator/log/stream", (RequestDelegate)StreamAsync);
    }

    private Task ListAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (!TryReadNumber(query["after"], 0, out var after) || !TryReadNumber(query["limit"], long.MaxValue, out var limit))
        {
            return ControlAnswers.ErrorAsync(context, StatusCodes.Status400BadRequest, "'after' and 'limit' are whole numbers from 0.");
        }

        IEnumerable<EntryView> entries = EntryViews.After(_parts.Log, after);
        entries = Filter(entries, query["type"], static entry => entry.Type);
        entries = Filter(entries, query["name"], static entry => entry.Name);
        entries = Filter(entries, query["user"], static entry => entry.User);
        var list = entries.Take((int)Math.Min(limit, int.MaxValue)).ToList();
        return ControlAnswers.WriteAsync(context, new LogView(list, list.Count > 0 ? list[^1].Sequence : after), ControlJson.Default.LogView);
    }

    /// <summary>Server-sent events: <c>entry</c> for each entry of the log, with its number as the id, and <c>state</c> when flags have changed.</summary>
    private async Task StreamAsync(HttpContext context)
    {
        var stop = context.RequestAborted;
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var after = ReadPlace(context.Request);
        try
        {
            await context.Response.WriteAsync("retry: 1000\n\n", stop).ConfigureAwait(false);
            var state = _parts.Flags.Signal.Changed;
            while (!stop.IsCancellationRequested)
            {
                // Asked for before looking: what comes in between completes it.
                var log = _parts.Log.Changed;
                foreach (var entry in EntryViews.After(_parts.Log, after))
                {
                    after = entry.Sequence;
                    var json = JsonSerializer.Serialize(entry, ControlJson.Default.EntryView);
                    await context.Response.WriteAsync($"event: entry\nid: {_instance}-{after}\ndata: {json}\n\n", stop).ConfigureAwait(false);
                }

                if (state.IsCompleted)
                {
                    state = _parts.Flags.Signal.Changed;
                    await context.Response.WriteAsync("event: state\ndata: {}\n\n", stop).ConfigureAwait(false);
                }

                await context.Response.Body.FlushAsync(stop).ConfigureAwait(false);
                await Task.WhenAny(log, state).WaitAsync(stop).ConfigureAwait(false);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The page was closed.
        }
    }

    /// <summary>The entry that a client has had last.</summary>
    private long ReadPlace(HttpRequest request)
    {
        var last = request.Headers["Last-Event-ID"].ToString();
        var text = last.StartsWith(_instance + "-", StringComparison.Ordinal) ? last[(_instance.Length + 1)..] : last.Length > 0 ? null : request.Query["after"].ToString();
        return TryReadNumber(text, 0, out var after) ? after : 0;
    }

    private static IEnumerable<EntryView> Filter(IEnumerable<EntryView> entries, string? wanted, Func<EntryView, string?> part) =>
        string.IsNullOrEmpty(wanted) ? entries : entries.Where(entry => string.Equals(part(entry), wanted, StringComparison.Ordinal));

    private static bool TryReadNumber(string? text, long missing, out long number)
    {
        number = missing;
        return string.IsNullOrEmpty(text) || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
