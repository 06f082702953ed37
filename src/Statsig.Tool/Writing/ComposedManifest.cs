namespace Statsig.Tool.Writing;

/// <summary>A manifest with a pulled project in it.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Notes">What a person should know.</param>
internal sealed record ComposedManifest(string Text, IReadOnlyList<string> Notes);
