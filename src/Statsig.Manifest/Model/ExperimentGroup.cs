namespace Statsig.Manifest;

/// <summary>A group of an experiment.</summary>
/// <param name="Name">The name in Statsig.</param>
/// <param name="Identifier">The name in C#.</param>
/// <param name="ValueJson">What the group says of the value, as a JSON object; the experiment's default supplies the rest.</param>
public sealed record ExperimentGroup(string Name, string Identifier, string ValueJson);
