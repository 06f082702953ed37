namespace Statsig.Manifest;

/// <summary>An object whose keys are not known: <c>IReadOnlyDictionary&lt;string, T&gt;</c>.</summary>
/// <param name="Value">The type of its values.</param>
public sealed record DictionaryType(SchemaType Value) : SchemaType;
