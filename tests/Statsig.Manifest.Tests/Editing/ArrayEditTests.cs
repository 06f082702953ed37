using System.Text.Json;
using Statsig.Manifest.Editing;

namespace Statsig.Manifest.Tests.Editing;

public class ArrayEditTests
{
    [Fact]
    public void New_items_come_first_and_the_others_stay_as_they_stand()
    {
        const string text = """
            {
              "a": [ // of the list
                // of one
                {"x":   1}, // behind one
                [2,
                 3] /* last */
              ]
            }
            """;

        Assert.Equal(
            """
            {
              "a": [ // of the list
                { "y": 0 },
                true,
                // of one
                {"x":   1}, // behind one
                [2,
                 3] /* last */
              ]
            }
            """,
            Edit(text, JsonEdit.Array().InsertFirst(JsonEdit.To("""{"y":0}""")).InsertFirst(JsonEdit.To("true"))));
    }

    [Fact]
    public void A_list_on_one_line_gets_a_line_for_each_item()
    {
        Assert.Equal(
            """
            {
              "a": [
                0,
                {"x":1},
                2
              ], // behind
              "b": 1
            }
            """,
            Edit("{\n  \"a\": [{\"x\":1}, 2], // behind\n  \"b\": 1\n}", JsonEdit.Array().InsertFirst(JsonEdit.To("0"))));
        Assert.Equal(
            """
            {
              "a": [
                0,
                {
                  "x": 1
                }
              ]
            }
            """,
            Edit("{\n  \"a\": [{\n    \"x\": 1\n  }]\n}", JsonEdit.Array().InsertFirst(JsonEdit.To("0"))));
    }

    [Fact]
    public void Items_change_and_go_by_their_place()
    {
        var edit = JsonEdit.Array().Remove(0).Set(2, JsonEdit.To("""{"x":2}"""));

        Assert.Equal("{ \"a\": [ 1,{ /* kept */ \"x\": 2 } ] }", Edit("{ \"a\": [0, 1,{ /* kept */ \"x\": 1 } ] }", edit));
        Assert.Equal("{ \"a\": [] }", Edit("{ \"a\": [ 0 ] }", JsonEdit.Array().Remove(0)));
    }

    [Theory]
    [InlineData("{ \"a\": true }", "[0,true]")]
    [InlineData("{ \"a\": /* why */ { \"x\": [1] // one\n } /* behind */ }", "[0,{\"x\":[1]}]")]
    [InlineData("{}", "[0]")]
    [InlineData("{ \"a\": [] }", "[0]")]
    [InlineData("{ \"a\": [ /* none */ ] }", "[0]")]
    [InlineData("{ \"a\": [ // none\n ] }", "[0]")]
    [InlineData("{ \"a\": [1, 2,] }", "[0,1,2]")]
    [InlineData("{ \"a\": [ /* one */ 1 // first\n , // comma\n 2 /* two */ ] }", "[0,1,2]")]
    [InlineData("{\r\n\t\"a\": [\r\n\t\t1 // one\r\n\t]\r\n}", "[0,1]")]
    public void Whatever_stands_there_is_kept_with_its_comments(string text, string expected)
    {
        var edited = Edit(text, JsonEdit.Array().InsertFirst(JsonEdit.To("0")));

        using var json = JsonDocument.Parse(edited, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        Assert.Equal(expected, JsonSerializer.Serialize(json.RootElement.GetProperty("a")));
        Assert.All(Comments(text), comment => Assert.Contains(comment, edited, StringComparison.Ordinal));
        Assert.Equal(text.Contains("\r\n", StringComparison.Ordinal), edited.Contains("\r\n", StringComparison.Ordinal));
    }

    private static string Edit(string text, JsonArrayEdit edit) => JsonTextEditor.Apply(text, JsonEdit.Object().Set("a", edit));

    private static IEnumerable<string> Comments(string text) =>
        text.Split("/*").Skip(1).Select(static part => part.Split("*/")[0]).Concat(text.Split("//").Skip(1).Select(static part => part.Split('\n')[0].TrimEnd('\r')));
}
