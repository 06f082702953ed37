namespace Statsig.Runtime;

/// <summary>Asks Statsig's HTTP API: one POST for each flag.</summary>
internal sealed class HttpEvaluator : IEvaluator
{
    private readonly HttpTransport _transport;
    private readonly Uri _checkGate;
    private readonly Uri _getConfig;
    private readonly string? _environment;
    private readonly TimeSpan _timeout;

    public HttpEvaluator(HttpTransport transport, ClientSettings settings)
    {
        _transport = transport;
        _checkGate = new Uri(settings.ApiBaseAddress, "check_gate");
        _getConfig = new Uri(settings.ApiBaseAddress, "get_config");
        _environment = settings.Environment;
        _timeout = settings.Timeout;
    }

    /// <inheritdoc/>
#if NET8_0_OR_GREATER
    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public async ValueTask<EvaluationAnswer> EvaluateAsync(StatsigEntity kind, string name, StatsigUser user, CancellationToken cancellationToken)
    {
        var address = kind == StatsigEntity.Gate ? _checkGate : _getConfig;
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Write(kind, name, user) };
        using var result = await _transport.SendAsync(request, _timeout, cancellationToken).ConfigureAwait(false);
        if (result.Error is { } error)
        {
            return EvaluationAnswer.Failed(error);
        }

        var answer = AnswerReader.Read(result.Body!.Segment, kind, name, out var problem);
        return problem is null ? answer : EvaluationAnswer.Failed(HttpErrors.Invalid(address.Host, problem, result.Status));
    }

    private PooledContent Write(StatsigEntity kind, string name, StatsigUser user)
    {
        var buffer = new PooledBuffer();
        var writer = JsonWriters.Rent(buffer);
        writer.WriteStartObject();
        writer.WriteString(kind == StatsigEntity.Gate ? "gateName"u8 : "configName"u8, name);
        writer.WritePropertyName("user"u8);
        UserWriter.Write(writer, user, _environment, withPrivateAttributes: true);
        SdkMetadata.Write(writer);
        writer.WriteEndObject();
        JsonWriters.Return(writer);
        return new PooledContent(buffer);
    }
}
