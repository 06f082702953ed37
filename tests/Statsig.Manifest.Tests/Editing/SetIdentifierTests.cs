namespace Statsig.Manifest.Tests.Editing;

public class SetIdentifierTests
{
    [Theory]
    [InlineData("{ \"gates\": { \"a_b\": {}, \"here\": {} } }", "{ \"gates\": { \"a_b\": {}, \"here\": { \"identifier\": \"New\" } } }")]
    [InlineData("{ \"gates\": { \"here\": { \"owner\": \"x\" } } }", "{ \"gates\": { \"here\": { \"identifier\": \"New\", \"owner\": \"x\" } } }")]
    [InlineData("{\n  \"gates\": {\n    \"here\": {}\n  }\n}", "{\n  \"gates\": {\n    \"here\": { \"identifier\": \"New\" }\n  }\n}")]
    [InlineData(
        "{\n  \"gates\": {\n    \"here\": {\n      \"owner\": \"x\"\n    }\n  }\n}", "{\n  \"gates\": {\n    \"here\": {\n      \"identifier\": \"New\",\n      \"owner\": \"x\"\n    }\n  }\n}")]
    [InlineData("{ \"gates\": { \"abc\": { \"identifier\": \"here\" } } }", "{ \"gates\": { \"abc\": { \"identifier\": \"New\" } } }")]
    [InlineData(
        "{ \"configs\": { \"abc\": { \"schema\": { \"properties\": { \"here\": { \"type\": \"string\" } } } } } }",
        "{ \"configs\": { \"abc\": { \"schema\": { \"properties\": { \"here\": { \"x-identifier\": \"New\", \"type\": \"string\" } } } } } }")]
    [InlineData("{ \"$defs\": { \"here\": {} } }", "{ \"$defs\": { \"here\": { \"x-identifier\": \"New\" } } }")]
    public void The_name_is_written_where_it_belongs(string text, string expected) => Assert.Equal(expected, Set(text));

    [Theory]
    [InlineData("{ \"experiments\": { \"abc\": { \"groups\": { \"here\": {} } } } }")]
    [InlineData("{ \"configs\": { \"abc\": { \"schema\": { \"enum\": [\"here\"] } } } }")]
    [InlineData("{ \"configs\": { \"abc\": { \"schema\": { \"properties\": { \"here\": true } } } } }")]
    [InlineData("{ \"gates\": { \"abc\": { \"owner\": \"here\" } } }")]
    [InlineData("{ \"gates\": { \"here\": 1 } }")]
    [InlineData("{ \"gates\": { \"here\": {}")]
    public void Where_there_can_be_none_the_text_is_not_touched(string text) => Assert.Null(Set(text));

    private static string? Set(string text)
    {
        var span = new SourceSpan(text.IndexOf("\"here\"", StringComparison.Ordinal), "\"here\"".Length);
        return ManifestEditor.SetIdentifier(text, span, "New");
    }
}
