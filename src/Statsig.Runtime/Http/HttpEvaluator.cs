namespace Statsig.Runtime;

/// <summary>Asks Statsig's HTTP API: one POST for each flag.</summary>
internal sealed class HttpEvaluator : IEvaluator
{
    /// <summary>The status of get_layer and get_ranked_list for a name that Statsig does not know.</summary>
    private const int UnknownName = 404;

    private readonly HttpTransport _transport;
    private readonly Uri _checkGate;
    private readonly Uri _getConfig;
    private readonly Uri _getLayer;
    private readonly Uri _getRankedList;
    private readonly string? _environment;
    private readonly TimeSpan _timeout;

    public HttpEvaluator(HttpTransport transport, ClientSettings settings)
    {
        _transport = transport;
        _checkGate = new Uri(settings.ApiBaseAddress, "check_gate");
        _getConfig = new Uri(settings.ApiBaseAddress, "get_config");
        _getLayer = new Uri(settings.ApiBaseAddress, "get_layer");
        _getRankedList = new Uri(settings.ApiBaseAddress, "get_ranked_list");
        _environment = settings.Environment;
        _timeout = settings.Timeout;
    }

    /// <inheritdoc/>
#if NET8_0_OR_GREATER
    [System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(System.Runtime.CompilerServices.PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public async ValueTask<EvaluationAnswer> EvaluateAsync(
        EvaluationKind kind, string name, StatsigUser user, bool logExposure, CancellationToken cancellationToken)
    {
        var address = kind switch
        {
            EvaluationKind.Gate => _checkGate,
            EvaluationKind.Layer => _getLayer,
            EvaluationKind.RankedList => _getRankedList,
            _ => _getConfig,
        };
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = Write(kind, name, user, logExposure) };
        using var result = await _transport.SendAsync(request, _timeout, cancellationToken).ConfigureAwait(false);
        if (result.Error is { } error)
        {
            return kind is EvaluationKind.Layer or EvaluationKind.RankedList && error.StatusCode == UnknownName
                ? EvaluationAnswer.Unrecognized
                : EvaluationAnswer.Failed(error);
        }

        return AnswerReader.Read(result.Body!.Segment, kind, name, out var problem)
            ?? EvaluationAnswer.Failed(HttpErrors.Invalid(address.Host, problem!, result.Status));
    }

    private static ReadOnlySpan<byte> NameField(EvaluationKind kind) => kind switch
    {
        EvaluationKind.Gate => "gateName"u8,
        EvaluationKind.Layer => "layerName"u8,
        _ => "configName"u8,
    };

    private PooledContent Write(EvaluationKind kind, string name, StatsigUser user, bool logExposure)
    {
        var buffer = new PooledBuffer();
        var writer = JsonWriters.Rent(buffer);
        writer.WriteStartObject();
        writer.WriteString(NameField(kind), name);
        writer.WritePropertyName("user"u8);
        UserWriter.Write(writer, user, _environment, withPrivateAttributes: true);
        SdkMetadata.Write(writer, logExposure);
        writer.WriteEndObject();
        JsonWriters.Return(writer);
        return new PooledContent(buffer);
    }
}
