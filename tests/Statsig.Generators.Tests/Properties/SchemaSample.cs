namespace Statsig.Generators.Tests.Properties;

/// <summary>A value schema, and a value.</summary>
/// <param name="Keywords">The schema's keywords as JSON properties with commas between; null for a schema that is no object.</param>
/// <param name="Value">A value that fits the schema, or was made not to.</param>
internal sealed record SchemaSample(string? Keywords, string Value)
{
    /// <summary>The schema as JSON.</summary>
    public string Json => Keywords is null ? "true" : "{" + Keywords + "}";

    /// <summary>The same with more keywords.</summary>
    public SchemaSample With(string keywords) => this with { Keywords = string.Join(", ", new[] { Keywords, keywords }.Where(static part => !string.IsNullOrEmpty(part))) };
}
