using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Statsig.Emulator.Control;

/// <summary>Reads and writes bodies of the control API.</summary>
internal static class ControlAnswers
{
    public static async Task WriteAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type, int statusCode = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await JsonSerializer.SerializeAsync(context.Response.Body, value, type, context.RequestAborted).ConfigureAwait(false);
    }

    public static Task ErrorAsync(HttpContext context, int statusCode, string message, IReadOnlyList<FaultOfValueView>? faults = null) =>
        WriteAsync(context, new ErrorView(message, faults), ControlJson.Default.ErrorView, statusCode);

    public static Task EmptyAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>Reads a body, and answers when there is none that can be read.</summary>
    /// <returns>Null when that has been answered.</returns>
    public static async Task<T?> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        // Browsers ask before they send this type across origins, and are told no.
        if (!context.Request.HasJsonContentType())
        {
            await ErrorAsync(context, StatusCodes.Status415UnsupportedMediaType, "The content type must be application/json.").ConfigureAwait(false);
            return null;
        }

        try
        {
            if (await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted).ConfigureAwait(false) is { } value)
            {
                return value;
            }

            await ErrorAsync(context, StatusCodes.Status400BadRequest, "The body is null.").ConfigureAwait(false);
        }
        catch (JsonException invalid)
        {
            await ErrorAsync(context, StatusCodes.Status400BadRequest, "The body is not what this takes: " + invalid.Message).ConfigureAwait(false);
        }

        return null;
    }
}
