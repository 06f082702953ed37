namespace Statsig.Manifest.Tests.Reading;

/// <summary>After an edit what has not changed is not read again, and nobody can tell from what comes out.</summary>
public class RereadingTests
{
    private const string Before = """
        {
          "gates": { "one": { "description": "First." }, "two": {}, "faulty": { "default": 1 } },
          "configs": {
            "plain": { "schema": { "properties": { "max": { "type": "integer" }, "size": { "enum": ["small"] } } }, "default": { "max": 3 } },
            "shared": { "schema": { "properties": { "place": { "$ref": "#/$defs/Place" } } } }
          },
          "experiments": { "test": { "schema": { "properties": { "a": true } }, "groups": { "Control": {} } } },
          "$defs": { "Place": { "properties": { "city": { "type": "string" } } } }
        }
        """;

    [Fact]
    public void Entries_whose_text_is_the_same_are_the_same()
    {
        var (before, after) = Edit("\"two\": {}", "\"new\": {}, \"two\": { \"default\": true }");

        Assert.Same(before.Model.Gates.Single(g => g.Name == "one"), after.Model.Gates.Single(g => g.Name == "one"));
        Assert.NotSame(before.Model.Gates.Single(g => g.Name == "two"), after.Model.Gates.Single(g => g.Name == "two"));
        Assert.All(before.Model.Configs.Zip(after.Model.Configs), pair => Assert.Same(pair.First, pair.Second));
        Assert.Same(Assert.Single(before.Model.Experiments), Assert.Single(after.Model.Experiments));
    }

    [Fact]
    public void Entries_are_found_wherever_they_have_been_moved_to()
    {
        var (before, after) = Edit("\"one\": { \"description\": \"First.\" }, \"two\": {}", "\"two\": {}, \"one\": { \"description\": \"First.\" }");

        Assert.All(before.Model.Gates.Where(g => g.Name != "faulty"), gate => Assert.Contains(after.Model.Gates, other => ReferenceEquals(gate, other)));
    }

    [Fact]
    public void An_edit_of_the_definitions_reads_again_what_refers_to_them()
    {
        var (before, after) = Edit("\"city\": { \"type\": \"string\" }", "\"city\": { \"type\": \"string\", \"default\": \"Oslo\" }");

        Assert.Same(before.Model.Configs[0], after.Model.Configs[0]);
        Assert.NotSame(before.Model.Configs[1], after.Model.Configs[1]);
    }

    [Theory]
    [InlineData("\"one\": {", "\"One\": {}, \"one\": {")]
    [InlineData("\"one\": {", "\"one\": {}, \"one\": {")]
    [InlineData("\"one\": {", "\"x\": { \"identifier\": \"Two\" }, \"one\": {")]
    [InlineData("\"plain\": {", "\"plain_config\": { \"schema\": { \"properties\": {} } }, \"plain\": {")]
    [InlineData("\"Place\": {", "\"PlainConfig\": { \"properties\": {} }, \"Place\": {")]
    [InlineData("\"Place\": {", "\"TestGroup\": { \"properties\": {} }, \"Place\": {")]
    [InlineData("\"plain\": {", "\"test\": {}, \"plain\": {")]
    [InlineData("\"city\":", "\"city\": true, \"city\":")]
    [InlineData("\"configs\": {", "\"layers\": {")]
    [InlineData("\"configs\": {", "\"configs\": {}, \"configs\": {")]
    [InlineData("\"two\": {}", "\"two\": {")]
    [InlineData("\"two\": {},", "\"two\": {")]
    [InlineData("\"description\": \"First.\"", "\"description\": \"First.")]
    [InlineData("\"experiments\":", "/* \"experiments\":")]
    [InlineData("{\n", "[\n")]
    public void What_an_edit_does_to_others_is_seen(string old, string edited)
    {
        var text = ReplaceFirst(old, edited);

        var fresh = ManifestReader.Read(text);
        var again = ManifestReader.Read(text, ManifestReader.Read(Before));

        Assert.Equal(fresh.Problems, again.Problems);
        Assert.Equal(fresh.Model, again.Model);
        Assert.Equal(ManifestReader.Read(Before).Problems, ManifestReader.Read(Before, fresh).Problems);
    }

    [Fact]
    public void Names_are_where_they_are_now()
    {
        var (before, after) = Edit("{\n", "{\n\n");

        Assert.Equal(before.Names.Find(FlagKind.DynamicConfig, "shared")!.Span.Start + 1, after.Names.Find(FlagKind.DynamicConfig, "shared")!.Span.Start);
        Assert.Equal(before.Model, after.Model);
    }

    private static (ManifestDocument Before, ManifestDocument After) Edit(string old, string edited)
    {
        var before = ManifestReader.Read(Before);
        return (before, ManifestReader.Read(ReplaceFirst(old, edited), before));
    }

    private static string ReplaceFirst(string old, string edited)
    {
        var text = Before.ReplaceLineEndings("\n");
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, old);
        return string.Concat(text.AsSpan(0, at), edited, text.AsSpan(at + old.Length));
    }
}
