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
        if (line.Length > 0)
        {
            _builder.Append(' ', _indentation * 4).Append(line);
        }

        _builder.Append('\n');
    }

    public void OpenBlock(string header)
    {
        WriteLine(header);
        WriteLine("{");
        _indentation++;
    }

    public void CloseBlock()
    {
        _indentation--;
        WriteLine("}");
    }

    public SourceText ToSourceText() => SourceText.From(_builder.ToString(), Encoding.UTF8);
}
