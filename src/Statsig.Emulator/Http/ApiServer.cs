using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Statsig.Emulator.Faults;

namespace Statsig.Emulator.Http;

/// <summary>Serves all below <c>/v1/</c>: what every endpoint has in common is the key, the body, faults, the record, and an answer to whatever is wrong.</summary>
internal sealed class ApiServer
{
    private readonly Dictionary<string, IApiEndpoint> _endpoints;
    private readonly KeyCheck _keys;
    private readonly FaultTable _faults;
    private readonly FaultRunner _runner;
    private readonly EmulatorLog _log;

    public ApiServer(IEnumerable<IApiEndpoint> endpoints, KeyCheck keys, FaultTable faults, FaultRunner runner, EmulatorLog log)
    {
        _endpoints = endpoints.ToDictionary(endpoint => endpoint.Path, StringComparer.OrdinalIgnoreCase);
        _keys = keys;
        _faults = faults;
        _runner = runner;
        _log = log;
    }

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            var fault = _faults.Take(context.Request.Path);
            var answer = fault is null ? null : await _runner.BeforeAsync(fault, context).ConfigureAwait(false);
            var body = "";
            if (answer is null)
            {
                (answer, body) = await AnswerAsync(context).ConfigureAwait(false);
            }
            else if (answer != Answer.None)
            {
                body = await BodyOrNothingAsync(context).ConfigureAwait(false);
            }

            _log.RequestLog.Add(new RecordedRequest(context.Request.Path, body, HeadersOf(context.Request), answer.StatusCode));
            if (answer == Answer.None)
            {
                // Only now: whoever sees the reset finds the request in the log.
                context.Abort();
            }
            else
            {
                await WriteAsync(context, answer, fault).ConfigureAwait(false);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The client went away in the middle; there is nobody to answer.
        }
    }

    private async Task<(Answer Answer, string Body)> AnswerAsync(HttpContext context)
    {
        var body = "";
        try
        {
            var endpoint = Find(context);
            _keys.Require(context.Request, endpoint.NeedsSecret);
            body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
            return (Invoke(endpoint, context.Request, body), body);
        }
        catch (BadRequestException bad)
        {
            return (Answer.Error(bad.StatusCode, bad.Message), body);
        }
    }

    /// <summary>A request that a fault answers is recorded with what it said, if that can be read.</summary>
    private static async Task<string> BodyOrNothingAsync(HttpContext context)
    {
        try
        {
            return await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadRequestException)
        {
            return "";
        }
    }

    private IApiEndpoint Find(HttpContext context)
    {
        if (!_endpoints.TryGetValue(context.Request.Path, out var endpoint))
        {
            throw new BadRequestException("There is no such endpoint.", StatusCodes.Status404NotFound);
        }

        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            throw new BadRequestException("Use POST.", StatusCodes.Status405MethodNotAllowed);
        }

        return endpoint;
    }

    private static Answer Invoke(IApiEndpoint endpoint, HttpRequest request, string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            UnicodeCheck.Require(document.RootElement, body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? endpoint.Handle(new ApiRequest(document.RootElement, $"{request.Scheme}://{request.Host}"))
                : throw new BadRequestException("The body must be a JSON object.");
        }
        catch (JsonException)
        {
            throw new BadRequestException("The body is not valid JSON.");
        }
    }

    private async Task WriteAsync(HttpContext context, Answer answer, EmulatorFault? fault)
    {
        context.Response.StatusCode = answer.StatusCode;
        if (!answer.HasBody)
        {
            return;
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = answer.Body.Length;
        await _runner.WriteAsync(fault, context, answer.Body).ConfigureAwait(false);
    }

    private static Dictionary<string, string> HeadersOf(HttpRequest request) => request.Headers
        .Where(header => !string.Equals(header.Key, KeyCheck.Header, StringComparison.OrdinalIgnoreCase))
        .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
}
