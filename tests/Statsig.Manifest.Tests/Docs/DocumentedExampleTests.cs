using System.Globalization;
using Statsig.Manifest.Tests.Schema;

namespace Statsig.Manifest.Tests.Docs;

public class DocumentedExampleTests
{
    private const int FirstRule = 1001;
    private const int LastRule = 1010;

    /// <summary>Every example of the page about the language, by its line.</summary>
    public static TheoryData<int> LinesOfTheManifestPage => [.. DocumentedExample.ReadAll("manifest.md").Select(static example => example.Line)];

    /// <summary>Every example of what is wrong: rule and line.</summary>
    public static TheoryData<string, int> Causes => ExamplesOfRules("Example");

    /// <summary>Every example of how it is mended: rule and line.</summary>
    public static TheoryData<string, int> Fixes => ExamplesOfRules("Fix");

    public static TheoryData<string> Rules => [.. Enumerable.Range(FirstRule, LastRule - FirstRule + 1).Select(IdOf)];

    [Theory]
    [MemberData(nameof(LinesOfTheManifestPage))]
    public void An_example_of_the_language_has_no_problem(int line) => Assert.Empty(ProblemsOf("manifest.md", line));

    [Theory]
    [MemberData(nameof(LinesOfTheManifestPage))]
    public void The_published_schema_accepts_an_example_of_the_language(int line) =>
        Assert.True(PublishedSchema.Evaluate(ManifestOf("manifest.md", line)).IsValid);

    [Theory]
    [MemberData(nameof(Causes))]
    public void An_example_of_a_rule_breaks_that_rule_and_no_other(string id, int line) =>
        Assert.Equal([id], ProblemsOf(PageOf(id), line).Select(static problem => problem.Id).Distinct());

    [Theory]
    [MemberData(nameof(Fixes))]
    public void An_example_of_a_fix_has_no_problem(string id, int line) => Assert.Empty(ProblemsOf(PageOf(id), line));

    [Theory]
    [MemberData(nameof(Fixes))]
    public void The_published_schema_accepts_an_example_of_a_fix(string id, int line) => Assert.True(PublishedSchema.Evaluate(ManifestOf(PageOf(id), line)).IsValid);

    [Theory]
    [MemberData(nameof(Rules))]
    public void Every_rule_of_manifests_shows_a_cause_and_a_fix(string id)
    {
        var sections = DocumentedExample.ReadAll(PageOf(id)).Select(static example => example.Section).ToList();

        Assert.Contains("Example", sections);
        Assert.Contains("Fix", sections);
    }

    [Fact]
    public void The_fix_of_a_missing_manifest_has_no_problem() =>
        Assert.Empty(ManifestReader.Read(Assert.Single(DocumentedExample.ReadAll(PageOf("STATSIG1011"))).Manifest).Problems);

    private static IReadOnlyList<ManifestProblem> ProblemsOf(string page, int line) => ManifestReader.Read(ManifestOf(page, line)).Problems;

    private static string ManifestOf(string page, int line) => DocumentedExample.ReadAll(page).Single(example => example.Line == line).Manifest;

    private static TheoryData<string, int> ExamplesOfRules(string section)
    {
        var data = new TheoryData<string, int>();
        foreach (var id in Rules.Select(static row => row.Data))
        {
            foreach (var example in DocumentedExample.ReadAll(PageOf(id)).Where(example => example.Section == section))
            {
                data.Add(id, example.Line);
            }
        }

        return data;
    }

    private static string IdOf(int number) => "STATSIG" + number.ToString(CultureInfo.InvariantCulture);

    private static string PageOf(string id) => Path.Combine("rules", id + ".md");
}
