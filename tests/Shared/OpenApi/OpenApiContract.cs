using System.Collections.Concurrent;
using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Statsig.Tests.OpenApi;

/// <summary>
/// What Statsig's API accepts and answers, as its OpenAPI document has it (names, types and limits only). Bodies of the runtime and answers of the emulator are
/// held against this, each on its own.
/// </summary>
internal static class OpenApiContract
{
    private static readonly JObject Document = Load();
    private static readonly ConcurrentDictionary<string, Task<JsonSchema>> Schemas = new(StringComparer.Ordinal);

    /// <summary>Whether the document has a path: it no longer has get_daily_report and update_id_list.</summary>
    public static bool Knows(string path) => Document.SelectToken($"paths['{path}']") is not null;

    /// <summary>What is wrong with the body of a request; empty when the API accepts it.</summary>
    public static Task<IReadOnlyList<string>> CheckRequestAsync(string path, string json) => CheckAsync($"paths['{path}'].post.requestBody", json);

    /// <summary>What is wrong with an answer; empty when the API gives such answers.</summary>
    public static Task<IReadOnlyList<string>> CheckResponseAsync(string path, int status, string json) =>
        CheckAsync($"paths['{path}'].post.responses['{status.ToString(CultureInfo.InvariantCulture)}']", json);

    private static async Task<IReadOnlyList<string>> CheckAsync(string place, string json)
    {
        var schema = await Schemas.GetOrAdd(place, Parse).ConfigureAwait(false);
        return [.. schema.Validate(json, SchemaType.OpenApi3).Select(error => error.ToString())];
    }

    private static Task<JsonSchema> Parse(string place)
    {
        // References start at the root of a document; here each schema is one, with the components as its definitions.
        var schema = (JObject)Document.SelectToken(place + ".content['application/json'].schema")!.DeepClone();
        schema["definitions"] = Document["components"]!["schemas"]!.DeepClone();
        return JsonSchema.FromJsonAsync(schema.ToString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal));
    }

    private static JObject Load()
    {
        using var stream = typeof(OpenApiContract).Assembly.GetManifestResourceStream("sdk-http.json")!;
        using var reader = new StreamReader(stream);
        return JObject.Parse(reader.ReadToEnd());
    }
}
