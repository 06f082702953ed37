using Statsig.Manifest.Json;

namespace Statsig.Manifest.Editing;

/// <summary>Reads texts that must be valid to be edited.</summary>
internal static class ParsedJson
{
    /// <exception cref="ArgumentException">The text is not valid JSON.</exception>
    public static JsonTree Parse(string text)
    {
        var problems = new List<ManifestProblem>();
        var tree = JsonParser.Parse(text, problems);
        if (problems.Count == 0)
        {
            return tree;
        }

        tree.Dispose();
        var (line, column) = LineMap.Of(text).Find(problems[0].Span.Start);
        throw new ArgumentException($"The text is not valid JSON at line {line + 1}, column {column + 1}: {problems[0].Message}", nameof(text));
    }
}
