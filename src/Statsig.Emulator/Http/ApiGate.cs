using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Statsig.Emulator.Http;

/// <summary>What every endpoint has in common: the key, the body, the record of the request, and an answer to whatever is wrong.</summary>
internal sealed class ApiGate
{
    private const string KeyHeader = "statsig-api-key";

    private readonly string _apiKey;
    private readonly EmulatorLog _log;

    public ApiGate(string apiKey, EmulatorLog log)
    {
        _apiKey = apiKey;
        _log = log;
    }

    /// <summary>Answers the body of a request with the body of an answer.</summary>
    public delegate Answer Handler(JsonElement request);

    public void Map(WebApplication app, string path, Handler handler) => app.MapPost(path, (RequestDelegate)(context => HandleAsync(context, handler)));

    private async Task HandleAsync(HttpContext context, Handler handler)
    {
        var body = "";
        Answer answer;
        try
        {
            RequireKey(context.Request);
            body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
            answer = Invoke(handler, body);
        }
        catch (BadRequestException bad)
        {
            answer = Answer.Error(bad.StatusCode, bad.Message);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The client went away in the middle of its request; there is nobody to answer.
            return;
        }

        _log.Add(new RecordedRequest(context.Request.Path, body, HeadersOf(context.Request), answer.StatusCode));
        context.Response.StatusCode = answer.StatusCode;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Body.Length;
        try
        {
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // Likewise.
        }
    }

    private static Answer Invoke(Handler handler, string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? handler(document.RootElement)
                : throw new BadRequestException("The body must be a JSON object.");
        }
        catch (JsonException)
        {
            throw new BadRequestException("The body is not valid JSON.");
        }
    }

    private void RequireKey(HttpRequest request)
    {
        var key = request.Headers[KeyHeader].ToString();
        if (key.Length == 0)
        {
            throw new BadRequestException("The header STATSIG-API-KEY is missing.", StatusCodes.Status401Unauthorized);
        }

        if (!string.Equals(key, _apiKey, StringComparison.Ordinal))
        {
            throw new BadRequestException("The key is not the one that this emulator accepts.", StatusCodes.Status401Unauthorized);
        }
    }

    private static Dictionary<string, string> HeadersOf(HttpRequest request) => request.Headers
        .Where(header => !string.Equals(header.Key, KeyHeader, StringComparison.OrdinalIgnoreCase))
        .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
}
