using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Polly;
using Polly.Retry;

namespace Statsig.Tool.Api;

/// <summary>Asks the Console API, within its limits, and again where that may help.</summary>
internal sealed class ConsoleTransport : IDisposable
{
    private const int MaxRetries = 4;
    private const long MaxBytes = 64 << 20;

    /// <summary>The pause after a 429 that does not say how long.</summary>
    private static readonly TimeSpan LimitPause = TimeSpan.FromSeconds(10);

    /// <summary>The longest window of the API's limits; what asks for more is not waited for.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    private readonly HttpClient _http;
    private readonly ConsoleApiKey _key;
    private readonly RequestThrottle _throttle;
    private readonly TimeProvider _time;
    private readonly ResiliencePipeline<ConsoleReply> _retries;

    public ConsoleTransport(Uri address, ConsoleApiKey key, TimeProvider time, IConsoleProgress progress)
    {
        _key = key;
        _time = time;
        _throttle = new RequestThrottle(time, progress);

        // Redirects are not followed: the key would go wherever they lead.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All, UseCookies = false };
        _http = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60), MaxResponseContentBufferSize = MaxBytes };
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Statsig.Tool", typeof(ConsoleTransport).Assembly.GetName().Version!.ToString(3)));
        _http.DefaultRequestHeaders.Add("STATSIG-API-VERSION", "20240601");
        _retries = new ResiliencePipelineBuilder<ConsoleReply> { TimeProvider = time }.AddRetry(Retries(progress)).Build();
    }

    /// <summary>Gets an address.</summary>
    /// <param name="address">The address, with this API's scheme and host.</param>
    /// <param name="what">What is asked for, in words.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The body, which is valid JSON.</returns>
    /// <exception cref="ToolException">It could not be had.</exception>
    public async Task<byte[]> GetAsync(Uri address, string what, CancellationToken cancellationToken)
    {
        var reply = await _retries.ExecuteAsync(async token => await TryGetAsync(address, what, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return reply.Fault is { } fault ? throw new ToolException(fault) : reply.Body;
    }

    public void Dispose() => _http.Dispose();

    private static RetryStrategyOptions<ConsoleReply> Retries(IConsoleProgress progress) => new()
    {
        MaxRetryAttempts = MaxRetries,
        BackoffType = DelayBackoffType.Exponential,
        Delay = TimeSpan.FromSeconds(0.5),
        UseJitter = true,
        ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Result is { IsTransient: true } reply && !(reply.RetryAfter > LongestPause)),
        DelayGenerator = static arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
        OnRetry = arguments =>
        {
            progress.OnPause(arguments.RetryDelay, arguments.Outcome.Result!.Fault!);
            return ValueTask.CompletedTask;
        },
    };

    private async Task<ConsoleReply> TryGetAsync(Uri address, string what, CancellationToken cancellationToken)
    {
        await _throttle.WaitAsync(cancellationToken).ConfigureAwait(false);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        _key.AddTo(request);
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return Refused(response, what);
            }

            var body = JsonRepair.WithWholeCharacters(await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false));
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 256 });
            return new ConsoleReply(body, null);
        }
        catch (JsonException)
        {
            return ConsoleReply.Failed($"The Statsig Console's answer about {what} is cut off or no JSON.", isTransient: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ConsoleReply.Failed($"The Statsig Console at {Host(address)} did not answer in {_http.Timeout.TotalSeconds:0} seconds.", isTransient: true);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return Unreachable(fault as HttpRequestException, address, what);
        }
    }

    private static ConsoleReply Unreachable(HttpRequestException? fault, Uri address, string what) => fault?.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => ConsoleReply.Failed($"The Statsig Console cannot be reached: the name {address.Host} is not known here. Is this machine online?", isTransient: true),
        HttpRequestError.ConnectionError => ConsoleReply.Failed($"The Statsig Console cannot be reached: nothing answers at {Host(address)}. Is this machine online?", isTransient: true),
        HttpRequestError.SecureConnectionError => ConsoleReply.Failed($"No secure connection to {Host(address)} could be made."),
        HttpRequestError.ConfigurationLimitExceeded => ConsoleReply.Failed($"The Statsig Console's answer about {what} is over {MaxBytes >> 20} MB."),
        _ => ConsoleReply.Failed($"The connection to {Host(address)} broke off in the middle of {what}.", isTransient: true),
    };

    /// <summary>Bodies of failures are not shown: one of them has the key in it.</summary>
    private ConsoleReply Refused(HttpResponseMessage response, string what) => (int)response.StatusCode switch
    {
        401 => ConsoleReply.Failed(
            $"The Statsig Console does not accept the key (401): {ConsoleApiKey.Variable} must have an active Console API key of the project. Keys are at https://console.statsig.com/api_keys."),
        403 => ConsoleReply.Failed($"The key may not read {what} (403); give it that permission at https://console.statsig.com/api_keys."),
        404 => ConsoleReply.Failed($"There are no {what} at {Host(response.RequestMessage!.RequestUri!)} (404); is the address right?"),
        408 => ConsoleReply.Failed($"The Statsig Console took too long over {what} (408).", isTransient: true, RetryAfter(response)),
        429 => Limited(RetryAfter(response) ?? LimitPause),
        >= 500 and var status => ConsoleReply.Failed($"The Statsig Console failed over {what} ({status}).", isTransient: true, RetryAfter(response)),
        >= 300 and < 400 and var status => ConsoleReply.Failed($"The Statsig Console answers with a redirect ({status}), and the key is not sent after it; is the address right?"),
        var status => ConsoleReply.Failed($"The Statsig Console refuses the request for {what} ({status})."),
    };

    private static ConsoleReply Limited(TimeSpan pause) =>
        ConsoleReply.Failed($"The Statsig Console's rate limit is used up (429); it asks to wait {Math.Ceiling(pause.TotalSeconds):0} seconds.", isTransient: true, pause);

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var wanted = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - _time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wanted < TimeSpan.Zero ? TimeSpan.Zero : wanted;
    }

    private static string Host(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
