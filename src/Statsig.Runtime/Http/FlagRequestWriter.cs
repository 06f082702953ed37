using System.Text.Json;

namespace Statsig.Runtime;

/// <summary>
/// Makes HTTP requests of questions. All but the name and the user is the same each time and made once; names of flags need no escaping, since those
/// that would are not sent.
/// </summary>
internal sealed class FlagRequestWriter
{
    private readonly Uri _checkGate;
    private readonly Uri _getConfig;
    private readonly Uri _getLayer;
    private readonly Uri _getRankedList;
    private readonly RequestBodies _bodies;
    private readonly UserBody _user;
    private readonly byte[] _end;
    private readonly byte[] _endWithoutExposure;

    public FlagRequestWriter(ClientSettings settings, RequestBodies bodies)
    {
        _checkGate = new Uri(settings.ApiBaseAddress, "check_gate");
        _getConfig = new Uri(settings.ApiBaseAddress, "get_config");
        _getLayer = new Uri(settings.ApiBaseAddress, "get_layer");
        _getRankedList = new Uri(settings.ApiBaseAddress, "get_ranked_list");
        _bodies = bodies;
        _user = new UserBody(settings.Environment);
        _end = EndOfBody(logExposure: true);
        _endWithoutExposure = EndOfBody(logExposure: false);
    }

    public HttpRequestMessage Write(in FlagRequest request)
    {
        var body = _bodies.Rent();
        var buffer = body.Buffer;
        if (request.Name is { } name)
        {
            buffer.Append(request.Kind switch
            {
                EvaluationKind.Gate => "{\"gateName\":\""u8,
                EvaluationKind.Layer => "{\"layerName\":\""u8,
                _ => "{\"configName\":\""u8,
            });
            buffer.AppendAscii(name);
            buffer.Append("\",\"user\":"u8);
        }
        else
        {
            AppendNames(buffer, request.Names);
        }

        _user.Append(buffer, request.User);
        buffer.Append(request.LogExposure ? _end : _endWithoutExposure);
        body.Seal();
        return new HttpRequestMessage(HttpMethod.Post, AddressOf(request.Kind)) { Content = body };
    }

    private static void AppendNames(PooledBuffer buffer, ArraySegment<string> names)
    {
        buffer.Append("{\"gateNames\":["u8);
        for (var i = 0; i < names.Count; i++)
        {
            buffer.Append(i == 0 ? "\""u8 : ",\""u8);
            buffer.AppendAscii(names.Array![names.Offset + i]);
            buffer.Append("\""u8);
        }

        buffer.Append("],\"user\":"u8);
    }

    private static byte[] EndOfBody(bool logExposure)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            SdkMetadata.Write(writer, logExposure);
            writer.WriteEndObject();
        }

        // It goes on after the user: a comma in the place of the opening brace.
        var end = stream.ToArray();
        end[0] = (byte)',';
        return end;
    }

    private Uri AddressOf(EvaluationKind kind) => kind switch
    {
        EvaluationKind.Gate => _checkGate,
        EvaluationKind.Layer => _getLayer,
        EvaluationKind.RankedList => _getRankedList,
        _ => _getConfig,
    };
}
