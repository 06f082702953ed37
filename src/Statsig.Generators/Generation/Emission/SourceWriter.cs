using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes C#: indented, with LF line ends on every machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _builder = new();
    private int _indentation;

    public void WriteLine() => _builder.Append('\n');

    public void WriteLine(string line)
    {
        BeginLine();
        _builder.Append(line).Append('\n');
    }

    public void WriteLine([InterpolatedStringHandlerArgument("")] ref LineHandler line)
    {
        // Its parts are written.
        _ = line;
        _builder.Append('\n');
    }

    public void OpenBlock(string header)
    {
        WriteLine(header);
        Indent();
    }

    public void OpenBlock([InterpolatedStringHandlerArgument("")] ref LineHandler header)
    {
        WriteLine(ref header);
        Indent();
    }

    /// <summary>For <see cref="LineHandler"/>: begins a line.</summary>
    internal void BeginLine() => _builder.Append(' ', _indentation * 4);

    /// <summary>For <see cref="LineHandler"/>: goes on with a line.</summary>
    internal void Append(string? text) => _builder.Append(text);

    public void CloseBlock()
    {
        _indentation--;
        WriteLine("}");
    }

    private void Indent()
    {
        WriteLine("{");
        _indentation++;
    }

    public SourceText ToSourceText() => SourceText.From(_builder.ToString(), Encoding.UTF8);
}
