using System.Text.RegularExpressions;

namespace Statsig.Tests.Manifests;

/// <summary>A manifest of the corpus, with what its first two lines say about it.</summary>
internal sealed partial class CorpusFile
{
    private CorpusFile(string name, string text, IReadOnlyList<ExpectedProblem> problems, SchemaVerdict verdict)
    {
        Name = name;
        Text = text;
        Problems = problems;
        Verdict = verdict;
    }

    /// <summary>The file's name without folder and extension.</summary>
    public string Name { get; }

    public string Text { get; }

    /// <summary>What is wrong with it, in the order of the text; empty for a valid one.</summary>
    public IReadOnlyList<ExpectedProblem> Problems { get; }

    public SchemaVerdict Verdict { get; }

    public static CorpusFile ReadValid(string path) =>
        new(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path), [], SchemaVerdict.Accepts);

    public static CorpusFile ReadInvalid(string path)
    {
        var text = File.ReadAllText(path);
        var lines = text.Split('\n', 3);
        var problems = ProblemsLine().Match(lines[0]);
        var verdict = VerdictLine().Match(lines[1]);
        if (!problems.Success || !verdict.Success)
        {
            throw new InvalidDataException($"{path} must begin with a line of problems and a line with what the JSON Schema says; see the corpus's README.md.");
        }

        return new CorpusFile(
            Path.GetFileNameWithoutExtension(path),
            text,
            [.. problems.Groups["problem"].Captures.Select(static capture => ProblemOf(capture.Value))],
            Enum.Parse<SchemaVerdict>(verdict.Groups["verdict"].Value, ignoreCase: true));
    }

    private static ExpectedProblem ProblemOf(string text)
    {
        var parts = text.Split(' ', 2);
        return new ExpectedProblem(parts[0], parts.Length == 1 ? "" : parts[1]);
    }

    [GeneratedRegex(@"^// (?<problem>STATSIG\d{4}(?: .*?)?)(?:; (?<problem>STATSIG\d{4}(?: .*?)?))*$", RegexOptions.CultureInvariant)]
    private static partial Regex ProblemsLine();

    [GeneratedRegex("^// schema: (?<verdict>accepts|refuses|unreadable)$", RegexOptions.CultureInvariant)]
    private static partial Regex VerdictLine();
}
