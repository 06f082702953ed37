using Spectre.Console;
using Statsig.Tool.Api;

namespace Statsig.Tool.Output;

/// <summary>Progress on a terminal: one line that moves.</summary>
internal sealed class LiveProgress : IConsoleProgress
{
    private readonly StatusContext _status;
    private readonly ToolConsole _console;
    private readonly PlainProgress _lines;

    public LiveProgress(StatusContext status, ToolConsole console)
    {
        _status = status;
        _console = console;
        _lines = new PlainProgress(console);
    }

    /// <inheritdoc/>
    public void OnPage(string list, int count, int? total) => Show(total is { } all ? $"{list}: {count} of {all}" : $"{list}: {count}");

    /// <inheritdoc/>
    public void OnListed(string list, int count, int pages) => _lines.OnListed(list, count, pages);

    /// <inheritdoc/>
    public void OnPause(TimeSpan pause, string reason) => Show(PlainProgress.PauseText(pause, reason));

    private void Show(string text) => _status.Status(Markup.Escape(_console.Printable(text)));
}
