using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Statsig.Tests.OpenApi;

namespace Statsig.Emulator.Tests;

/// <summary>Posts to an emulator over a real socket, and holds every good answer against Statsig's API.</summary>
internal sealed class EmulatorClient : IDisposable
{
    private readonly HttpClient _http = new();
    private readonly StatsigEmulator _emulator;

    public EmulatorClient(StatsigEmulator emulator) => _emulator = emulator;

    /// <summary>The body of an answer that must be good, and of the API's document where that has the endpoint.</summary>
    public async Task<JsonElement> PostAsync(string endpoint, string body)
    {
        using var response = await SendAsync(endpoint, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        if (OpenApiContract.Knows("/v1/" + endpoint))
        {
            Assert.Empty(await OpenApiContract.CheckResponseAsync("/v1/" + endpoint, (int)response.StatusCode, text));
        }

        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>The body of an answer, for tests that make many and look at what they have in common.</summary>
    public async Task<JsonElement> PostUncheckedAsync(string endpoint, string body)
    {
        using var response = await SendAsync(endpoint, body);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }

    /// <summary>The status and what the error says.</summary>
    public async Task<(HttpStatusCode Status, string Error)> PostBadAsync(string endpoint, string body, Action<HttpRequestMessage>? change = null)
    {
        using var response = await SendAsync(endpoint, body, change);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.False(response.IsSuccessStatusCode, text);
        return (response.StatusCode, text.Length == 0 ? "" : JsonDocument.Parse(text).RootElement.GetProperty("error").GetString()!);
    }

    public async Task<HttpResponseMessage> SendAsync(string endpoint, string body, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_emulator.BaseAddress, endpoint))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("STATSIG-API-KEY", _emulator.ApiKey);
        change?.Invoke(request);
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends another key, or with null none.</summary>
    public static void UseKey(HttpRequestMessage request, string? key)
    {
        request.Headers.Remove("STATSIG-API-KEY");
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("statsig-api-key", key);
        }
    }

    public static ByteArrayContent Gzip(string body)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(body));
        }

        var content = new ByteArrayContent(stream.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        return content;
    }

    public void Dispose() => _http.Dispose();
}
