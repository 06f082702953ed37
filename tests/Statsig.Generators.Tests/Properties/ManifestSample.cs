namespace Statsig.Generators.Tests.Properties;

/// <summary>A manifest made by chance.</summary>
/// <param name="Text">The manifest.</param>
/// <param name="Names">The names in its sections, by the sections' keys.</param>
internal sealed record ManifestSample(string Text, IReadOnlyList<(string Section, string Name)> Names);
