namespace Statsig.Manifest.Json;

/// <summary>Collects syntax errors, up to a number that a person can still act on.</summary>
internal sealed class SyntaxProblems
{
    private const int Limit = 500;

    private readonly List<ManifestProblem> _problems;
    private int _count;

    public SyntaxProblems(List<ManifestProblem> problems) => _problems = problems;

    public void Add(int start, int length, string message)
    {
        _count++;
        if (_count == Limit)
        {
            message = "There are too many syntax errors; the rest of them is not listed.";
        }

        if (_count <= Limit)
        {
            _problems.Add(new ManifestProblem(ManifestProblemId.InvalidJson, new SourceSpan(start, length), message));
        }
    }
}
