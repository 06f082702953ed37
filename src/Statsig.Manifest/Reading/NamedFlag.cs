namespace Statsig.Manifest;

/// <summary>A name that the manifest has, whatever else is right or wrong with its entry.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Name">The name in Statsig.</param>
/// <param name="Identifier">The C# name of its accessor; null when it has none.</param>
/// <param name="Span">The name's token, quotes included.</param>
public sealed record NamedFlag(FlagKind Kind, string Name, string? Identifier, SourceSpan Span);
