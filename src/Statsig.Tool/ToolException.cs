namespace Statsig.Tool;

/// <summary>The command cannot go on. The message is one sentence, or a few, for the person who called it.</summary>
internal sealed class ToolException : Exception
{
    public ToolException(string message)
        : base(message)
    {
    }

    public ToolException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
