using System.Text;

namespace Statsig.Manifest.Tests.Limits;

/// <summary>Texts that are one piece over and over: a stack that overflows would end the process, and work that is not linear would not end.</summary>
public class LargeTextTests
{
    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("[{\"a\":")]
    [InlineData("\"")]
    [InlineData("/*")]
    public void Twenty_megabytes_are_read_to_their_end(string piece)
    {
        var text = Repeat(piece, 20_000_000 / piece.Length);

        var problems = ManifestReader.Read(text).Problems;

        Assert.InRange(problems.Count, 1, 501);
        AssertInside(text, problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{ \"gates\": { \"ab\": ")]
    [InlineData("{ \"configs\": { \"ab\": { \"schema\": { \"properties\": ")]
    [InlineData("{ \"configs\": { \"ab\": { \"default\": { \"a\": ")]
    [InlineData("{ \"configs\": { \"ab\": { \"schema\": { \"enum\": [")]
    public void Any_piece_over_and_over_behind_any_start_is_read_to_its_end(string start)
    {
        string[] pieces =
        [
            "[", "{", "{\"a\":", "[{\"a\":", "\"", "\"a\"", "\"a\":1,", "'", "/*", "//", "//\n", "// \u2028", "/", "\\", "\"\\ud800", "]", "}", "[}", "[]", "{}", "{},", ",", ":", "1", "1,", "-", "a", "a:", "\0",
            "\ud83d\ude00", "\ud800", " ",
        ];
        foreach (var piece in pieces)
        {
            var text = start + Repeat(piece, 200_000 / piece.Length);

            var problems = ManifestReader.Read(text).Problems;

            Assert.NotEmpty(problems);
            AssertInside(text, problems);
        }
    }

    [Fact]
    public void A_long_description_is_read_whole()
    {
        var document = ManifestReader.Read($$"""{ "gates": { "ab": { "description": "{{Repeat("\\u00e4", 3_000_000)}}" } } }""");

        Assert.Empty(document.Problems);
        Assert.Equal(new string('ä', 3_000_000), Assert.Single(document.Model.Gates).Info.Description);
    }

    private static void AssertInside(string text, IEnumerable<ManifestProblem> problems) =>
        Assert.DoesNotContain(problems, problem => problem.Span.Start < 0 || problem.Span.Length < 0 || problem.Span.End > text.Length);

    private static string Repeat(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();
}
