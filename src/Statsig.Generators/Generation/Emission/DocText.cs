namespace Statsig.Generators.Generation.Emission;

/// <summary>A text of the manifest that a <see cref="SourceWriter"/> writes into XML documentation: no string is made of what it is escaped to.</summary>
/// <param name="value">The text.</param>
internal readonly struct DocText(string value)
{
    public void AppendTo(SourceBuffer buffer) => DocComment.AppendEscaped(buffer, value);
}
