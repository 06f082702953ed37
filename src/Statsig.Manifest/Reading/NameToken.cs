namespace Statsig.Manifest.Reading;

/// <summary>What a <see cref="NamedFlag"/> is made of, when somebody looks it up.</summary>
internal readonly record struct NameToken(FlagKind Kind, string Name, string? Identifier, SourceSpan Span);
