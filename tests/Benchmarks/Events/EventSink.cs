using System.Net;
using Statsig.Runtime;

namespace Benchmarks.Events;

/// <summary>Takes batches without a network: what is measured is the client.</summary>
internal sealed class EventSink : HttpMessageHandler
{
    private long _batches;

    /// <summary>How many batches came.</summary>
    public long Batches => Interlocked.Read(ref _batches);

    public StatsigOptions Options() => new()
    {
        ApiKey = "client-benchmark",
        ApiBaseAddress = new Uri("http://127.0.0.1/v1/"),
        EventsBaseAddress = new Uri("http://127.0.0.1/v1/"),
        HttpHandler = this,
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The body is copied as a connection would.
        await request.Content!.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        Interlocked.Increment(ref _batches);
        return new HttpResponseMessage(HttpStatusCode.Accepted);
    }
}
