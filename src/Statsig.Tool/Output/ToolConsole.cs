using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Statsig.Tool.Output;

/// <summary>Standard output and standard error: with colors on a terminal, plain text elsewhere.</summary>
internal sealed class ToolConsole
{
    /// <summary>Wide enough that nothing is broken into lines where no terminal says how wide it is.</summary>
    private const int UnboundedWidth = 4096;

    private readonly ToolContext _context;
    private readonly IAnsiConsole _outLines;
    private readonly IAnsiConsole _errorLines;

    public ToolConsole(ToolContext context)
    {
        _context = context;
        Out = Create(context.Out, context.IsOutStyled);
        Error = Create(context.Error, context.IsErrorStyled);

        // Lines are for the terminal to break, so that they are copied whole.
        _outLines = Create(context.Out, context.IsOutStyled, UnboundedWidth);
        _errorLines = Create(context.Error, context.IsErrorStyled, UnboundedWidth);
    }

    /// <summary>Standard output.</summary>
    public IAnsiConsole Out { get; }

    /// <summary>Standard error.</summary>
    public IAnsiConsole Error { get; }

    /// <summary>What no output may have.</summary>
    public Secrets Secrets { get; } = new();

    /// <summary>Writes results of several lines.</summary>
    /// <param name="text">The lines.</param>
    public void WriteBlock(string text) => _context.Out.WriteLine(Secrets.Scrub(text));

    /// <summary>Writes a line of results.</summary>
    /// <param name="text">The line.</param>
    public void WriteLine(string text) => _context.Out.WriteLine(Printable(text));

    /// <summary>Writes a line of results in a color.</summary>
    /// <param name="text">The line.</param>
    /// <param name="style">A style of Spectre.Console, such as <c>red</c>.</param>
    public void WriteLine(string text, string style)
    {
        if (_context.IsOutStyled)
        {
            _outLines.MarkupLine($"[{style}]{Markup.Escape(Printable(text))}[/]");
        }
        else
        {
            WriteLine(text);
        }
    }

    /// <summary>Writes a table; where no terminal shows it, without the white space behind the last column.</summary>
    /// <param name="table">The table.</param>
    public void WriteTable(Table table)
    {
        if (_context.IsOutStyled)
        {
            Out.Write(table);
            return;
        }

        using var text = new StringWriter();
        Create(text, isStyled: false).Write(table);
        foreach (var line in text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            _context.Out.WriteLine(line.TrimEnd());
        }
    }

    /// <summary>Writes a line for the person who watches; it is not part of the result.</summary>
    /// <param name="text">The line.</param>
    public void Note(string text) => _context.Error.WriteLine(Printable(text));

    /// <summary>Writes a line about something that needs a look.</summary>
    /// <param name="text">The line.</param>
    public void Warn(string text) => WriteError("warning", text, "yellow");

    /// <summary>Says why the command cannot go on.</summary>
    /// <param name="text">The sentence.</param>
    public void Fail(string text) => WriteError("error", text, "red");

    /// <summary>A text on one line: without keys, and without what a terminal or a build's log would take for a command.</summary>
    /// <param name="text">The text.</param>
    public string Printable(string text)
    {
        text = Secrets.Scrub(text.ReplaceLineEndings(" "));
        if (!text.Any(IsCommand))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = IsCommand(c) ? builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : builder.Append(c);
        }

        return builder.ToString();
    }

    private static bool IsCommand(char c) => char.IsControl(c) && c != '\t';

    private void WriteError(string word, string text, string color)
    {
        text = Printable(text);
        if (_context.IsErrorStyled)
        {
            _errorLines.MarkupLine($"[{color}]{word}:[/] {Markup.Escape(text)}");
        }
        else
        {
            _context.Error.WriteLine($"{word}: {text}");
        }
    }

    private static IAnsiConsole Create(TextWriter writer, bool isStyled, int? width = null)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isStyled ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isStyled ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isStyled ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!isStyled || width is not null)
        {
            console.Profile.Width = width ?? UnboundedWidth;
        }

        return console;
    }
}
