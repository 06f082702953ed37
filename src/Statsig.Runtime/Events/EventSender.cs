using System.Globalization;
using System.Net.Http.Headers;

namespace Statsig.Runtime;

/// <summary>Posts a batch and judges the answer.</summary>
internal sealed class EventSender
{
    private readonly HttpTransport _transport;
    private readonly Uri _address;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;

    public EventSender(HttpTransport transport, EventEndpoint endpoint, ClientSettings settings)
    {
        _transport = transport;
        _address = new Uri(settings.EventsBaseAddress, endpoint.Path);
        _timeout = settings.EventTimeout;
        _time = settings.TimeProvider;
    }

    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async ValueTask<(EventVerdict Verdict, EvaluationError? Error, TimeSpan? RetryAfter)> SendAsync(
        EventBatch batch, CancellationToken cancellationToken)
    {
        using var result = await _transport.SendAsync(Request(batch), _timeout, cancellationToken).ConfigureAwait(false);
        if (result.Error is { } error)
        {
            return (Judge(error), error, result.RetryAfter);
        }

        return SuccessField.SaysFailure(result.Body!.Span)
            ? (EventVerdict.TryAgain, new EvaluationError(EvaluationErrorKind.ServerError, $"{_address.Host} answered that it did not take the batch."), null)
            : (EventVerdict.Accepted, null, null);
    }

    /// <summary>Only what can never succeed is refused; a redirect, as of a captive portal, may be gone in a minute.</summary>
    private static EventVerdict Judge(EvaluationError error) => error.Kind switch
    {
        EvaluationErrorKind.Rejected when error.StatusCode == 413 => EventVerdict.TooLarge,
        EvaluationErrorKind.Rejected when error.StatusCode != 408 => EventVerdict.Refused,
        EvaluationErrorKind.Unauthorized => EventVerdict.Refused,
        EvaluationErrorKind.ResponseTooLarge => EventVerdict.Accepted,
        _ => EventVerdict.TryAgain,
    };

    private HttpRequestMessage Request(EventBatch batch)
    {
        var content = new ByteArrayContent(batch.Body.Array!, batch.Body.Offset, batch.Body.Count);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (batch.IsCompressed)
        {
            content.Headers.ContentEncoding.Add("gzip");
        }

        var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = content };
        request.Headers.TryAddWithoutValidation("STATSIG-CLIENT-TIME", _time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation("STATSIG-EVENT-COUNT", batch.Count.ToString(CultureInfo.InvariantCulture));
        return request;
    }
}
