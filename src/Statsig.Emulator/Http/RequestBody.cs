using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Statsig.Emulator.Http;

/// <summary>Reads the text of a request.</summary>
internal static class RequestBody
{
    /// <summary>Statsig's limit for a request.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<string> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
        {
            throw new BadRequestException("The content type must be application/json.", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            var body = Decompress(request);
            await using (body.ConfigureAwait(false))
            {
                return await ReadTextAsync(body, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (InvalidDataException)
        {
            throw new BadRequestException("The body is not what its content encoding says.");
        }
        catch (DecoderFallbackException)
        {
            throw new BadRequestException("The body is not UTF-8.");
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException tooLarge)
        {
            throw new BadRequestException("The body is larger than 10 MB or incomplete.", tooLarge.StatusCode);
        }
    }

    private static Stream Decompress(HttpRequest request) => request.Headers.ContentEncoding.ToString() switch
    {
        "" or "identity" => request.Body,
        "gzip" => new GZipStream(request.Body, CompressionMode.Decompress),
        _ => throw new BadRequestException("The content encoding must be gzip or none.", StatusCodes.Status415UnsupportedMediaType),
    };

    private static async Task<string> ReadTextAsync(Stream body, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await body.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (buffer.Length + read > MaxBytes)
            {
                throw new BadRequestException("The body is larger than 10 MB.", StatusCodes.Status413PayloadTooLarge);
            }

            buffer.Write(chunk, 0, read);
        }

        return Strict.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
