namespace Statsig.Manifest;

/// <summary>A <c>double</c>, kept as it stands in the manifest: how a double is written differs between compiler hosts.</summary>
/// <param name="Text">A JSON number within a double's range.</param>
public sealed record NumberValue(string Text) : SchemaValue;
