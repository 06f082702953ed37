namespace Statsig.Manifest;

/// <summary>Any JSON.</summary>
/// <param name="Json">Its text, without comments and white space.</param>
public sealed record JsonValue(string Json) : SchemaValue;
