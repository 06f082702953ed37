using Statsig.Tests.Manifests;

namespace Statsig.Manifest.Tests.Reading;

/// <summary>What the compiler compares between runs: equal when manifests mean the same, and only then.</summary>
public class ModelEqualityTests
{
    private const string Manifest = """
        {
          "gates": { "one": { "description": "First." } },
          "configs": { "plain": { "schema": { "properties": { "max": { "type": "integer", "minimum": 1 }, "size": { "enum": ["small"] } } }, "default": { "max": 3 } } },
          "experiments": { "test": { "layer": "top", "schema": { "properties": { "a": { "type": "string" } } }, "groups": { "Control": { "a": "x" } } } },
          "layers": { "top": { "schema": { "additionalProperties": { "$ref": "#/$defs/Place" } } } },
          "$defs": { "Place": { "properties": { "city": { "type": "string" } } } }
        }
        """;

    [Fact]
    public void Two_readings_of_a_text_are_equal_and_not_the_same() => Assert.All(ManifestCorpus.Valid, file =>
    {
        var (one, other) = (ManifestReader.Read(file.Text).Model, ManifestReader.Read(file.Text).Model);

        Assert.NotSame(one, other);
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    });

    [Theory]
    [InlineData("First.", "Second.")]
    [InlineData("\"integer\"", "\"number\"")]
    [InlineData("\"minimum\": 1", "\"minimum\": 2")]
    [InlineData("small", "large")]
    [InlineData("\"max\": 3", "\"max\": 4")]
    [InlineData("\"layer\": \"top\"", "\"layer\": \"other\"")]
    [InlineData("Control", "Test")]
    [InlineData("\"a\": \"x\"", "\"a\": \"y\"")]
    [InlineData("\"additionalProperties\"", "\"x-additionalProperties\"")]
    [InlineData("\"city\"", "\"town\"")]
    public void What_means_something_else_is_not_equal(string old, string edited)
    {
        Assert.Contains(old, Manifest, StringComparison.Ordinal);
        var before = ManifestReader.Read(Manifest);
        var text = Manifest.Replace(old, edited, StringComparison.Ordinal);

        Assert.NotEqual(before.Model, ManifestReader.Read(text).Model);
        Assert.NotEqual(before.Model, ManifestReader.Read(text, before).Model);
    }
}
