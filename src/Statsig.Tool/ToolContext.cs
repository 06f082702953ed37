namespace Statsig.Tool;

/// <summary>What a command sees of the world around it.</summary>
internal sealed class ToolContext
{
    /// <summary>Opens standard input, which a terminal notices.</summary>
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
        return new ToolContext
        {
            In = static () => Console.In,
            IsInputRedirected = Console.IsInputRedirected,
            Out = Console.Out,
            Error = Console.Error,
            IsOutStyled = hasColors && !Console.IsOutputRedirected,
            IsErrorStyled = hasColors && !Console.IsErrorRedirected,
            Folder = Environment.CurrentDirectory,
            Variable = Environment.GetEnvironmentVariable,
        };
    }
}
