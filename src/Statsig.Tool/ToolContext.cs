namespace Statsig.Tool;

/// <summary>What a command sees of the world around it.</summary>
internal sealed class ToolContext
{
    /// <summary>Opens standard input. Doing so writes to a terminal, so it waits until something is read.</summary>
    public required Func<TextReader> In { get; init; }

    /// <summary>Whether standard input is a file or a pipe and nobody types there.</summary>
    public bool IsInputRedirected { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Whether standard output is a terminal that shows colors.</summary>
    public bool IsOutStyled { get; init; }

    /// <summary>Whether standard error is a terminal that shows colors.</summary>
    public bool IsErrorStyled { get; init; }

    /// <summary>The folder that relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>Environment variables.</summary>
    public required Func<string, string?> Variable { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The process that the tool runs as.</summary>
    public static ToolContext OfProcess()
    {
        var hasColors = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        var isOutStyled = hasColors && !Console.IsOutputRedirected;
        var isErrorStyled = hasColors && !Console.IsErrorRedirected;
        return new ToolContext
        {
            In = static () => Console.In,
            IsInputRedirected = Console.IsInputRedirected,
            Out = isOutStyled ? Console.Out : Plain(Console.OpenStandardOutput()),
            Error = isErrorStyled ? Console.Error : Plain(Console.OpenStandardError()),
            IsOutStyled = isOutStyled,
            IsErrorStyled = isErrorStyled,
            Folder = Environment.CurrentDirectory,
            Variable = Environment.GetEnvironmentVariable,
        };
    }

    /// <summary>The console's own writers send a terminal more than what is written.</summary>
    private static StreamWriter Plain(Stream stream) => new(stream) { AutoFlush = true };
}
