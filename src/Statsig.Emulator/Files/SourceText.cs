using Statsig.Manifest;

namespace Statsig.Emulator.Files;

/// <summary>A text, and what to call it when something in it is wrong.</summary>
internal sealed class SourceText
{
    private LineMap? _lines;

    public SourceText(string name, string text)
    {
        Name = name;
        Text = text;
    }

    public string Name { get; }

    public string Text { get; }

    public FileProblem ProblemAt(int position, string message, bool isError)
    {
        var (line, column) = (_lines ??= LineMap.Of(Text)).Find(Math.Min(position, Text.Length));
        return new FileProblem(Name, line + 1, column + 1, message, isError);
    }
}
