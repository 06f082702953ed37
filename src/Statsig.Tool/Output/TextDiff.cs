using DiffPlex.Renderer;

namespace Statsig.Tool.Output;

/// <summary>What has changed in a text, line by line.</summary>
internal static class TextDiff
{
    /// <summary>Writes a unified diff.</summary>
    /// <param name="before">The old text.</param>
    /// <param name="after">The new text.</param>
    /// <param name="name">The file.</param>
    public static string Write(string before, string after, string name) => UnidiffRenderer.GenerateUnidiff(before, after, name, name).TrimEnd();

    /// <summary>The style of a line of such a diff.</summary>
    /// <param name="line">The line.</param>
    public static string StyleOf(string line) => line.Length == 0 ? "default" : line[0] switch
    {
        '+' => "green",
        '-' => "red",
        '@' => "blue",
        _ => "default",
    };
}
