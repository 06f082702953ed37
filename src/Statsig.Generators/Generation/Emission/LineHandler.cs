using System.Runtime.CompilerServices;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Puts the parts of an interpolated string straight into a <see cref="SourceWriter"/>: no string is made of a line.</summary>
[InterpolatedStringHandler]
internal readonly ref struct LineHandler
{
    private readonly SourceWriter _writer;

    public LineHandler(int literalLength, int formattedCount, SourceWriter writer)
    {
        _ = literalLength + formattedCount;
        _writer = writer;
        writer.BeginLine();
    }

    public void AppendLiteral(string text) => _writer.Append(text);

    public void AppendFormatted(string? text) => _writer.Append(text);

    public void AppendFormatted(StringLiteral literal) => _writer.Append(literal);

    public void AppendFormatted(DocText text) => _writer.Append(text);
}
