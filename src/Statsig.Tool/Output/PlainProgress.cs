using Statsig.Tool.Api;

namespace Statsig.Tool.Output;

/// <summary>Progress where nobody watches: a line for each list, and for pauses that one would wonder about.</summary>
internal sealed class PlainProgress : IConsoleProgress
{
    private static readonly TimeSpan NotablePause = TimeSpan.FromSeconds(1);

    private readonly ToolConsole _console;

    public PlainProgress(ToolConsole console) => _console = console;

    /// <inheritdoc/>
    public void OnPage(string list, int count, int? total)
    {
    }

    /// <inheritdoc/>
    public void OnListed(string list, int count, int pages) => _console.Note($"{list}: {count}{(pages > 1 ? $" on {pages} pages" : "")}");

    /// <inheritdoc/>
    public void OnPause(TimeSpan pause, string reason)
    {
        if (pause >= NotablePause)
        {
            _console.Note(PauseText(pause, reason));
        }
    }

    /// <summary>A pause in words.</summary>
    /// <param name="pause">How long.</param>
    /// <param name="reason">Why.</param>
    public static string PauseText(TimeSpan pause, string reason) => $"Waiting {Math.Ceiling(pause.TotalSeconds):0} s: {reason}";
}
