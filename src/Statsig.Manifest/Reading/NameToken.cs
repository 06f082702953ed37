namespace Statsig.Manifest.Reading;

/// <summary>A name of the manifest: what a <see cref="NamedFlag"/> is made of, when somebody looks it up, and what the next reading may use again.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Name">The name in Statsig.</param>
/// <param name="Identifier">The C# name of its accessor; null when it has none.</param>
/// <param name="Span">The name's token.</param>
/// <param name="Value">The entry's token.</param>
/// <param name="Entry">The entry, where nothing is wrong with it: the same text is the same entry. Null else.</param>
/// <param name="RefersToDefinitions">Whether that is so only while <c>$defs</c> is the same, too.</param>
internal readonly record struct NameToken(
    FlagKind Kind, string Name, string? Identifier, SourceSpan Span, SourceSpan Value, object? Entry, bool RefersToDefinitions);
