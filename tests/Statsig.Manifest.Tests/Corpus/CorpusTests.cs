using Statsig.Tests.Manifests;

namespace Statsig.Manifest.Tests.Corpus;

public class CorpusTests
{
    public static TheoryData<string> ValidFiles => [.. ManifestCorpus.Valid.Select(static file => file.Name)];

    public static TheoryData<string> InvalidFiles => [.. ManifestCorpus.Invalid.Select(static file => file.Name)];

    [Theory]
    [MemberData(nameof(ValidFiles))]
    public void A_valid_manifest_has_no_problem(string name)
    {
        var file = ManifestCorpus.FindValid(name);

        Assert.Empty(ManifestReader.Read(file.Text).Problems);
    }

    [Theory]
    [MemberData(nameof(InvalidFiles))]
    public void An_invalid_manifest_has_exactly_the_problems_of_its_first_line(string name)
    {
        var file = ManifestCorpus.FindInvalid(name);

        var found = ManifestReader.Read(file.Text).Problems
            .Select(problem => new ExpectedProblem(problem.Id, file.Text.Substring(problem.Span.Start, problem.Span.Length)))
            .ToArray();

        Assert.True(file.Problems.SequenceEqual(found), $"Expected:\n{Lines(file.Problems)}\nFound:\n{Lines(found)}");
    }

    [Theory]
    [InlineData("STATSIG1001")]
    [InlineData("STATSIG1002")]
    [InlineData("STATSIG1003")]
    [InlineData("STATSIG1004")]
    [InlineData("STATSIG1005")]
    [InlineData("STATSIG1006")]
    [InlineData("STATSIG1007")]
    [InlineData("STATSIG1008")]
    [InlineData("STATSIG1009")]
    [InlineData("STATSIG1010")]
    public void The_corpus_breaks_every_rule_of_manifests(string id) =>
        Assert.Contains(ManifestCorpus.Invalid, file => file.Problems.Any(problem => problem.Id == id));

    private static string Lines(IEnumerable<ExpectedProblem> problems) => string.Join('\n', problems);
}
