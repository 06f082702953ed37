namespace Statsig.Manifest.Tests.Limits;

/// <summary>Manifests larger than anybody has are read like small ones.</summary>
public class LargeManifestTests
{
    [Fact]
    public void A_hundred_thousand_gates_are_all_read()
    {
        var document = Read("gates", 100_000);

        Assert.Empty(document.Problems);
        Assert.Equal(100_000, document.Model.Gates.Count);
        Assert.Equal("Gate99999", document.Model.Gates[^1].Info.Identifier);
    }

    [Fact]
    public void A_hundred_thousand_configs_are_all_read()
    {
        var document = Read("configs", 100_000);

        Assert.Empty(document.Problems);
        Assert.Equal("""{"a":99999,"b":{"c":{}}}""", document.Model.Configs[^1].DefaultJson);
    }

    [Theory]
    [InlineData("gates of one name", "STATSIG1004", 199_999)]
    [InlineData("gates of one C# name", "STATSIG1005", 199_999)]
    [InlineData("one key at the root", "STATSIG1004", 199_999)]
    [InlineData("one property", "STATSIG1004", 199_999)]
    [InlineData("one key of a default", "STATSIG1004", 199_999)]
    [InlineData("unknown keys at the root", "STATSIG1003", 200_000)]
    [InlineData("misspelt keys of a default", "STATSIG1003", 200_000)]
    public void Of_two_hundred_thousand_faults_each_is_said(string shape, string id, int expected) =>
        Assert.Equal(expected, Read(shape, 200_000).Problems.Count(problem => problem.Id == id));

    [Fact]
    public void Suggestions_end_before_they_make_reading_slow()
    {
        var problems = Read("misspelt keys of a default", 10_000).Problems;

        Assert.EndsWith("did you mean 'prop0'?", problems[0].Message, StringComparison.Ordinal);
        Assert.EndsWith("The schema has no property 'porp9999'.", problems[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Three_thousand_enum_values_are_all_read()
    {
        var document = Read("an enum", 3000);

        Assert.Empty(document.Problems);
        var type = Assert.IsType<ClassDeclaration>(Assert.Single(document.Model.Configs[0].Declarations));
        Assert.Equal(3000, Assert.IsType<EnumDeclaration>(Assert.Single(type.Nested)).Members.Count);
    }

    [Fact]
    public void Thirty_levels_are_thirty_classes()
    {
        var depth = 0;
        for (var declaration = Read("nested 30 deep", 280).Model.Configs[0].Declarations[0]; declaration is ClassDeclaration type; depth++)
        {
            Assert.Equal(11, type.Properties.Count);
            declaration = type.Nested.Count > 0 ? type.Nested[0] : null;
        }

        Assert.Equal(28, depth);
    }

    [Fact]
    public void A_chain_of_ten_thousand_classes_is_ten_thousand_classes()
    {
        var document = Read("a chain of classes", 10_000);

        Assert.Empty(document.Problems);
        Assert.Equal(10_001, document.Model.Definitions.Count);
    }

    [Fact]
    public void A_cycle_of_ten_thousand_classes_has_finite_defaults()
    {
        var document = Read("a cycle of classes", 10_000);

        Assert.Empty(document.Problems);
        Assert.All(
            document.Model.Definitions.Where(definition => definition.Name != "D10000"),
            definition => Assert.Equal("""{"next":null,"other":null}""", Assert.IsType<ClassDeclaration>(definition).DefaultJson));
    }

    [Fact]
    public void A_cycle_of_ten_thousand_references_is_nothing() =>
        Assert.Contains(Read("a cycle of references", 10_000).Problems, problem => problem.Id == "STATSIG1007" && problem.Message.EndsWith("refers to nothing but itself.", StringComparison.Ordinal));

    [Fact]
    public void A_chain_of_references_is_cut_where_nobody_could_follow_it_any_more()
    {
        var problems = Read("users of a chain of references", 20_000).Problems;

        Assert.All(problems, problem => Assert.Equal("STATSIG1008", problem.Id));
        Assert.InRange(problems.Count, 100, 300);
    }

    private static ManifestDocument Read(string shape, int size) => ManifestReader.Read(LargeManifest.Shapes[shape](size));
}
