namespace Statsig.Generators.Generation.Emission;

/// <summary>A text that a <see cref="SourceWriter"/> writes as a C# string literal: no string is made of the literal.</summary>
/// <param name="value">The text.</param>
internal readonly struct StringLiteral(string value)
{
    public void AppendTo(SourceBuffer buffer)
    {
        buffer.Append('"');
        CSharpLiteral.AppendEscaped(buffer, value, 0, value.Length);
        buffer.Append('"');
    }
}
