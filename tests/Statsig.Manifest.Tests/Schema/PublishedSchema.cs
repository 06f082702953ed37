using System.Text.Json;
using Json.Schema;

namespace Statsig.Manifest.Tests.Schema;

/// <summary>The JSON Schema that editors use, as it stands in the documentation.</summary>
internal static class PublishedSchema
{
    private static readonly JsonDocumentOptions ManifestOptions = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly Lazy<JsonSchema> Schema = new(static () => JsonSchema.FromText(ReadText()));

    public static string ReadText() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "statsig.manifest.schema.json"));

    /// <summary>Reads a manifest as editors do, and asks the schema.</summary>
    public static EvaluationResults Evaluate(string manifest)
    {
        using var document = JsonDocument.Parse(manifest, ManifestOptions);
        return Schema.Value.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
    }
}
