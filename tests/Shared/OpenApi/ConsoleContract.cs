using System.Collections.Concurrent;
using System.Globalization;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace Statsig.Tests.OpenApi;

/// <summary>What Statsig's Console API answers, as its OpenAPI document has it (names, types and limits only). What tests put in its place is held against this.</summary>
internal static class ConsoleContract
{
    private static readonly JObject Document = Load();
    private static readonly ConcurrentDictionary<string, Task<JsonSchema>> Schemas = new(StringComparer.Ordinal);

    /// <summary>What is wrong with an answer; empty when the API gives such answers.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(string path, int status, string json)
    {
        var place = $"paths['{path}'].get.responses['{status.ToString(CultureInfo.InvariantCulture)}']";
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
        using var stream = typeof(ConsoleContract).Assembly.GetManifestResourceStream("console-http.json")!;
        using var reader = new StreamReader(stream);
        return JObject.Parse(reader.ReadToEnd());
    }
}
