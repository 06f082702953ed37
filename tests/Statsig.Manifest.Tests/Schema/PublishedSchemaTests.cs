using System.Text.Json;
using Json.Schema;
using Statsig.Tests.Manifests;

namespace Statsig.Manifest.Tests.Schema;

public class PublishedSchemaTests
{
    public static TheoryData<string> ValidFiles => [.. ManifestCorpus.Valid.Select(static file => file.Name)];

    public static TheoryData<string> AcceptedFiles => FilesThatTheSchema(SchemaVerdict.Accepts);

    public static TheoryData<string> RefusedFiles => FilesThatTheSchema(SchemaVerdict.Refuses);

    public static TheoryData<string> UnreadableFiles => FilesThatTheSchema(SchemaVerdict.Unreadable);

    [Fact]
    public void Is_itself_valid_JSON_Schema_2020_12()
    {
        using var document = JsonDocument.Parse(PublishedSchema.ReadText());

        Assert.Empty(Errors(MetaSchemas.Draft202012.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List })));
    }

    [Fact]
    public void Accepts_the_manifest_of_the_samples() =>
        Assert.Empty(Errors(PublishedSchema.Evaluate(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "statsig.manifest.json")))));

    [Theory]
    [MemberData(nameof(ValidFiles))]
    public void Accepts_every_valid_manifest(string name) => Assert.Empty(Errors(PublishedSchema.Evaluate(ManifestCorpus.FindValid(name).Text)));

    [Theory]
    [MemberData(nameof(AcceptedFiles))]
    public void Accepts_what_is_wrong_in_a_way_that_it_cannot_say(string name) =>
        Assert.Empty(Errors(PublishedSchema.Evaluate(ManifestCorpus.FindInvalid(name).Text)));

    [Theory]
    [MemberData(nameof(RefusedFiles))]
    public void Refuses_what_is_wrong_in_a_way_that_it_can_say(string name) => Assert.False(PublishedSchema.Evaluate(ManifestCorpus.FindInvalid(name).Text).IsValid);

    [Theory]
    [MemberData(nameof(UnreadableFiles))]
    public void Is_not_asked_about_what_is_not_JSON(string name) =>
        Assert.ThrowsAny<JsonException>(() => PublishedSchema.Evaluate(ManifestCorpus.FindInvalid(name).Text));

    private static TheoryData<string> FilesThatTheSchema(SchemaVerdict verdict) =>
        [.. ManifestCorpus.Invalid.Where(file => file.Verdict == verdict).Select(static file => file.Name)];

    /// <summary>What the schema says against a document; empty when it is valid.</summary>
    private static IEnumerable<string> Errors(EvaluationResults results) => results.IsValid
        ? []
        : (results.Details ?? []).SelectMany(static detail => (detail.Errors ?? []).Select(error => $"{detail.InstanceLocation}: {error.Key}: {error.Value} ({detail.EvaluationPath})"))
            .DefaultIfEmpty("The document is not valid.");
}
