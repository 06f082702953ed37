namespace Statsig.Emulator;

/// <summary>Something wrong with a manifest or with <c>statsig.local.json</c>.</summary>
/// <param name="File">The file, as it was named to the emulator.</param>
/// <param name="Line">The line, from 1; 0 when the file as a whole is meant.</param>
/// <param name="Column">The column, from 1; 0 when the file as a whole is meant.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="IsError">Whether the file cannot be used; else something in it is only suspicious.</param>
public sealed record FileProblem(string File, int Line, int Column, string Message, bool IsError)
{
    /// <summary>The problem in one line, as compilers write it.</summary>
    public override string ToString() =>
        Line == 0 ? $"{File}: {(IsError ? "error" : "warning")}: {Message}" : $"{File}({Line},{Column}): {(IsError ? "error" : "warning")}: {Message}";
}
