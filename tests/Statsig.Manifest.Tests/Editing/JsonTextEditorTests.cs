using Statsig.Manifest.Editing;
using Statsig.Tests.Manifests;

namespace Statsig.Manifest.Tests.Editing;

public class JsonTextEditorTests
{
    [Fact]
    public void An_edit_that_changes_nothing_gives_the_very_text()
    {
        const string text = "{ // a\n  \"gates\" : {\"b\":{ },\r\n\t\"a\": {},} /* c */ } // end";

        var edited = JsonTextEditor.Apply(text, JsonEdit.Object().Set("gates", JsonEdit.Object().Set("a", JsonEdit.To("{}"))));

        Assert.Equal(text, edited);
    }

    [Fact]
    public void A_new_property_goes_where_the_order_has_its_place()
    {
        const string text = """
            {
              "gates": {
                "apple": {}, // red
                // yellow
                "cherry": {}
              }
            }
            """;

        Assert.Equal(
            """
            {
              "gates": {
                "apple": {}, // red
                "banana": {
                  "default": true,
                  "tags": ["a", "b"]
                },
                // yellow
                "cherry": {}
              }
            }
            """,
            JsonTextEditor.Apply(text, Gates(JsonEdit.Object(StringComparer.Ordinal)
                .Set("banana", JsonEdit.Object().Set("default", JsonEdit.To("true")).Set("tags", JsonEdit.To("[\"a\",\"b\"]"))))));
    }

    [Fact]
    public void A_property_that_goes_takes_its_comments_along_and_leaves_a_heading()
    {
        const string text = """
            {
              "gates": {
                // Gates of the shop.

                // The first.
                "apple": {}, // red
                // The second.
                "cherry": {} // dark
              }
            }
            """;

        Assert.Equal(
            """
            {
              "gates": {
                // Gates of the shop.
                // The second.
                "cherry": {} // dark
              }
            }
            """,
            JsonTextEditor.Apply(text, Gates(JsonEdit.Object().Remove("apple"))));
        Assert.Equal(
            """
            {
              "gates": {
                // Gates of the shop.

                // The first.
                "apple": {} // red
              }
            }
            """,
            JsonTextEditor.Apply(text, Gates(JsonEdit.Object().Remove("cherry"))));
    }

    [Fact]
    public void Sorting_moves_properties_with_their_comments()
    {
        const string text = """
            {
              "gates": {
                // Second.
                "b": {}, // b
                "c": { "default": true },
                // First.
                "a": {} // a
              },
            }
            """;

        Assert.Equal(
            """
            {
              "gates": {
                // First.
                "a": {}, // a
                // Second.
                "b": {}, // b
                "c": { "default": true }
              },
            }
            """,
            JsonTextEditor.Apply(text, Gates(JsonEdit.Object(StringComparer.Ordinal, sorts: true))));
    }

    [Fact]
    public void Of_two_objects_only_what_differs_is_rewritten()
    {
        const string text = """
            { "schema": {
                "type":   "object", // by hand
                "properties": { "max": { "type": "integer", "x-identifier": "Most" }, "gone": true }
            } }
            """;

        Assert.Equal(
            """
            { "schema": {
                "type":   "object", // by hand
                "properties": { "max": { "type": "number", "x-identifier": "Most" }, "new": { "type": "string" } }
            } }
            """,
            JsonTextEditor.Apply(text, JsonEdit.Object().Set("schema", JsonEdit.To(
                """{"type":"object","properties":{"max":{"type":"number"},"new":{"type":"string"}}}""",
                static name => name.StartsWith("x-", StringComparison.Ordinal)))));
    }

    [Theory]
    [InlineData("{}", "{\n  \"a\": 1\n}")]
    [InlineData("{ }", "{\n  \"a\": 1\n}")]
    [InlineData("{ // none\n}", "{ // none\n  \"a\": 1\n}")]
    [InlineData("{ \"b\": 2 }", "{ \"b\": 2, \"a\": 1 }")]
    [InlineData("{\"b\":2,}", "{\"b\":2,\"a\":1,}")]
    [InlineData("{\r\n\t\"b\": 2 // two\r\n}", "{\r\n\t\"b\": 2, // two\r\n\t\"a\": 1\r\n}")]
    [InlineData("{\n    \"b\": 2 /* two */\n    // end\n}", "{\n    \"b\": 2, /* two */\n    \"a\": 1\n    // end\n}")]
    public void A_new_property_looks_like_its_neighbours(string text, string expected) =>
        Assert.Equal(expected, JsonTextEditor.Apply(text, JsonEdit.Object().Set("a", JsonEdit.To("1"))));

    [Theory]
    [InlineData("{ \"a\": 1 }", "{}")]
    [InlineData("{\n  \"a\": 1,\n  \"b\": 2\n}", "{\n  \"b\": 2\n}")]
    [InlineData("{ \"b\": 2, // two\n  \"a\": 1 }", "{ \"b\": 2 // two\n }")]
    [InlineData("{\n  \"b\": 2, // two\n  \"a\": 1, \"a\": 3 }", "{\n  \"b\": 2 // two\n }")]
    public void What_is_left_stays_valid(string text, string expected)
    {
        var edited = JsonTextEditor.Apply(text, JsonEdit.Object().Remove("a"));

        Assert.Equal(expected, edited);
        Assert.Equal(edited, JsonTextEditor.Apply(edited, JsonEdit.Object().Remove("a")));
    }

    [Fact]
    public void New_values_are_laid_out_for_people()
    {
        var formatted = JsonTextEditor.Format("""{"a":{"b":[1,2],"c":{}},"d":[{"e":"\u00e4\n\u2028\ud83d\ude00"}],"f":[],"g":"\"\\"}""");

        Assert.Equal(
            """
            {
              "a": { "b": [1, 2], "c": {} },
              "d": [
                { "e": "ä\n\u2028😀" }
              ],
              "f": [],
              "g": "\"\\"
            }
            """,
            formatted);
    }

    [Fact]
    public void A_text_that_is_not_valid_is_refused_with_its_place()
    {
        var fault = Assert.Throws<ArgumentException>(() => JsonTextEditor.Apply("{\n  \"a\": }", JsonEdit.Object()));

        Assert.Contains("line 2, column 8", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"a\":1.0,\"b\":[1]}", "{ \"b\": [1e0], \"a\": 1 }", true)]
    [InlineData("{\"a\":1}", "{\"a\":1,\"b\":null}", false)]
    [InlineData("[1,2]", "[2,1]", false)]
    [InlineData("[1]", "[1,2]", false)]
    [InlineData("\"\\u0061\"", "\"a\"", true)]
    [InlineData("1", "\"1\"", false)]
    public void Texts_are_equal_by_what_they_mean(string left, string right, bool equal)
    {
        Assert.Equal(equal, JsonTextEditor.AreEqual(left, right));
        Assert.Equal(equal, JsonTextEditor.AreEqual(right, left));
    }

    [Fact]
    public void Any_manifest_becomes_any_other_and_no_step_is_left_over()
    {
        var texts = ManifestCorpus.Valid.Select(static file => file.Text).ToList();
        foreach (var from in texts)
        {
            foreach (var to in texts)
            {
                var edited = JsonTextEditor.Apply(from, JsonEdit.To(to));

                Assert.True(JsonTextEditor.AreEqual(edited, to), edited);
                Assert.Equal(edited, JsonTextEditor.Apply(edited, JsonEdit.To(to)));
            }
        }
    }

    private static JsonObjectEdit Gates(JsonEdit edit) => JsonEdit.Object().Set("gates", edit);
}
