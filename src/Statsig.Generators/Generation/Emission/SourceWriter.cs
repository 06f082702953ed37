using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace Statsig.Generators.Generation.Emission;

/// <summary>Writes C#: indented, with LF line ends on every machine.</summary>
internal sealed class SourceWriter
{
    private readonly SourceBuffer _buffer = new();
    private readonly FileContext? _context;
    private readonly WrittenFile? _previous;
    private readonly List<(int Start, int End)[]> _passes = [];
    private IReadOnlyList<object> _entries = [];
    private int[]? _matches;
    private int _indentation;

    public SourceWriter()
    {
    }

    /// <param name="context">What the text follows from, besides its entries.</param>
    public SourceWriter(FileContext context)
    {
        _context = context;
        _previous = WrittenFiles.Find(context);
    }

    public void WriteLine() => _buffer.Append('\n');

    public void WriteLine(string line)
    {
        BeginLine();
        _buffer.Append(line);
        _buffer.Append('\n');
    }

    public void WriteLine([InterpolatedStringHandlerArgument("")] ref LineHandler line)
    {
        // Its parts are written.
        _ = line;
        _buffer.Append('\n');
    }

    /// <summary>Begins a line that <see cref="EndLine"/> ends.</summary>
    public SourceWriter Write([InterpolatedStringHandlerArgument("")] ref LineHandler line)
    {
        // Its parts are written.
        _ = line;
        return this;
    }

    /// <summary>Goes on with a line.</summary>
    public SourceWriter Append(string? text)
    {
        _buffer.Append(text);
        return this;
    }

    /// <summary>Goes on with a line.</summary>
    public SourceWriter Append(StringLiteral literal)
    {
        literal.AppendTo(_buffer);
        return this;
    }

    /// <summary>Goes on with a line.</summary>
    public SourceWriter Append(DocText text)
    {
        text.AppendTo(_buffer);
        return this;
    }

    /// <summary>Goes on with a line inside a string literal.</summary>
    public SourceWriter AppendInLiteral(string text)
    {
        CSharpLiteral.AppendEscaped(_buffer, text, 0, text.Length);
        return this;
    }

    /// <summary>Goes on with a line inside a string literal.</summary>
    public SourceWriter AppendInLiteral(JsonPart json)
    {
        CSharpLiteral.AppendEscaped(_buffer, json.Json, json.Start, json.Length);
        return this;
    }

    public void EndLine(string text)
    {
        _buffer.Append(text);
        _buffer.Append('\n');
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

    /// <summary>Writes a part of the file for each entry. Parts of entries that were in the last file of this kind, too, are taken over from it.</summary>
    /// <param name="entries">The entries in the order of their names, the same list in every pass.</param>
    /// <param name="nameOf">The name of an entry.</param>
    /// <param name="write">Writes the part of an entry, which follows from the entry and the file's context alone.</param>
    [MethodImpl(Jit.AtOnce)]
    public void WriteEach<T>(IReadOnlyList<T> entries, Func<T, string> nameOf, Action<T> write)
        where T : class
    {
        _entries = entries;
        _matches ??= _previous?.Match(entries, nameOf);
        var parts = new (int Start, int End)[entries.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            if (_matches is not null && _matches[i] >= 0)
            {
                i = TakeOver(parts, i);
                continue;
            }

            var start = _buffer.Length;
            write(entries[i]);
            parts[i] = (start, _buffer.Length);
        }

        _passes.Add(parts);
    }

    /// <summary>For <see cref="LineHandler"/>: begins a line.</summary>
    internal void BeginLine() => _buffer.AppendSpaces(_indentation * 4);

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

    /// <summary>Takes over the parts of neighbours in one piece.</summary>
    /// <returns>The index of the last one.</returns>
    private int TakeOver((int Start, int End)[] parts, int first)
    {
        var (matches, previous, pass) = (_matches!, _previous!, _passes.Count);
        var last = first;
        while (last + 1 < matches.Length && matches[last + 1] == matches[last] + 1)
        {
            last++;
        }

        var start = previous.PartOf(pass, matches[first]).Start;
        var offset = _buffer.Length - start;
        _buffer.Append(previous.Text, start, previous.PartOf(pass, matches[last]).End - start);
        for (var i = first; i <= last; i++)
        {
            var part = previous.PartOf(pass, matches[i]);
            parts[i] = (part.Start + offset, part.End + offset);
        }

        return last;
    }

    public SourceText ToSourceText()
    {
        var text = _buffer.Finish();
        if (_context is not null)
        {
            WrittenFiles.Add(new WrittenFile(_context, _entries, text, _passes));
        }

        return text;
    }
}
