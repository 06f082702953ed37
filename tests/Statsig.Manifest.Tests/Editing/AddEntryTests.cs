namespace Statsig.Manifest.Tests.Editing;

public class AddEntryTests
{
    [Theory]

    // Nothing there yet.
    [InlineData("{}", "{\n  \"gates\": {\n    \"new\": {}\n  }\n}")]
    [InlineData("{ }\n", "{\n  \"gates\": {\n    \"new\": {}\n  }\n}\n")]
    [InlineData("{\n  // soon\n}", "{\n  // soon\n  \"gates\": {\n    \"new\": {}\n  }\n}")]
    [InlineData("{\n  \"gates\": {}\n}", "{\n  \"gates\": {\n    \"new\": {}\n  }\n}")]
    [InlineData("{\n  \"gates\": {\n  }\n}", "{\n  \"gates\": {\n    \"new\": {}\n  }\n}")]
    [InlineData("{\n  \"gates\": {\n    // none yet\n  }\n}", "{\n  \"gates\": {\n    // none yet\n    \"new\": {}\n  }\n}")]
    [InlineData("{ \"gates\": {} }", "{ \"gates\": {\n  \"new\": {}\n} }")]
    [InlineData("{ \"gates\": { /* none */ } }", "{ \"gates\": { /* none */\n  \"new\": {}\n} }")]
    [InlineData("{\"gates\":{}}", "{\"gates\":{\n  \"new\": {}\n}}")]

    // In one line.
    [InlineData("{ \"gates\": { \"abc\": {} } }", "{ \"gates\": { \"abc\": {}, \"new\": {} } }")]
    [InlineData("{ \"gates\": { \"xyz\": {} } }", "{ \"gates\": { \"new\": {}, \"xyz\": {} } }")]
    [InlineData("{ \"gates\": { \"abc\": {}, \"xyz\": {} } }", "{ \"gates\": { \"abc\": {}, \"new\": {}, \"xyz\": {} } }")]
    [InlineData("{\"gates\":{\"abc\":{},\"xyz\":{}}}", "{\"gates\":{\"abc\":{},\"new\":{},\"xyz\":{}}}")]
    [InlineData("{ \"gates\": { \"abc\": {}, } }", "{ \"gates\": { \"abc\": {}, \"new\": {}, } }")]

    // In lines.
    [InlineData("{\n  \"gates\": {\n    \"abc\": {}\n  }\n}", "{\n  \"gates\": {\n    \"abc\": {},\n    \"new\": {}\n  }\n}")]
    [InlineData("{\n  \"gates\": {\n    \"abc\": {},\n  }\n}", "{\n  \"gates\": {\n    \"abc\": {},\n    \"new\": {},\n  }\n}")]
    [InlineData("{\n  \"gates\": {\n    \"xyz\": {}\n  }\n}", "{\n  \"gates\": {\n    \"new\": {},\n    \"xyz\": {}\n  }\n}")]
    [InlineData("{\n\t\"gates\": {\n\t\t\"abc\": {},\n\t\t\"xyz\": {}\n\t}\n}", "{\n\t\"gates\": {\n\t\t\"abc\": {},\n\t\t\"new\": {},\n\t\t\"xyz\": {}\n\t}\n}")]
    [InlineData("{\r\n    \"gates\" : {\r\n        \"abc\" : {}\r\n    }\r\n}\r\n", "{\r\n    \"gates\" : {\r\n        \"abc\" : {},\r\n        \"new\" : {}\r\n    }\r\n}\r\n")]

    // A comment stays with what it is about.
    [InlineData("{ \"gates\": {\n  \"abc\": {} // first\n} }", "{ \"gates\": {\n  \"abc\": {}, // first\n  \"new\": {}\n} }")]
    [InlineData("{ \"gates\": {\n  \"abc\": {}, // first\n  // last\n  \"xyz\": {}\n} }", "{ \"gates\": {\n  \"abc\": {}, // first\n  \"new\": {},\n  // last\n  \"xyz\": {}\n} }")]
    [InlineData("{ \"gates\": { // all\n  \"xyz\": {}\n} }", "{ \"gates\": { // all\n  \"new\": {},\n  \"xyz\": {}\n} }")]
    [InlineData("{ \"gates\": {\n  \"abc\": {} /* , */ , /* \n */ // x\n  \"xyz\": {}\n} }", "{ \"gates\": {\n  \"abc\": {} /* , */ , /* \n */ // x\n  \"new\": {},\n  \"xyz\": {}\n} }")]

    // The layout of a comment above is its own.
    [InlineData("/*\n * Ours.\n */\n{\n    \"configs\": {}\n}", "/*\n * Ours.\n */\n{\n    \"gates\": {\n        \"new\": {}\n    },\n    \"configs\": {}\n}")]
    [InlineData("/*\r\n * Ours.\r\n */\r\n{}", "/*\r\n * Ours.\r\n */\r\n{\r\n  \"gates\": {\r\n    \"new\": {}\r\n  }\r\n}")]

    // A section that is not sorted is left so.
    [InlineData("{ \"gates\": { \"xyz\": {}, \"abc\": {} } }", "{ \"gates\": { \"xyz\": {}, \"abc\": {}, \"new\": {} } }")]
    [InlineData("{ \"gates\": { \"abc\": {}, \"Def\": {}, \"xyz\": {} } }", "{ \"gates\": { \"abc\": {}, \"Def\": {}, \"new\": {}, \"xyz\": {} } }")]

    // A section of its own comes where the others would have it.
    [InlineData("{\n  \"namespace\": \"A\",\n  \"configs\": {}\n}", "{\n  \"namespace\": \"A\",\n  \"gates\": {\n    \"new\": {}\n  },\n  \"configs\": {}\n}")]
    [InlineData("{\n  \"configs\": {}\n}", "{\n  \"gates\": {\n    \"new\": {}\n  },\n  \"configs\": {}\n}")]
    [InlineData("{\n  \"namespace\": \"A\"\n}", "{\n  \"namespace\": \"A\",\n  \"gates\": {\n    \"new\": {}\n  }\n}")]
    [InlineData("{ \"namespace\": \"A\" }", "{\n  \"namespace\": \"A\",\n  \"gates\": {\n    \"new\": {}\n  }\n}")]
    public void A_gate_comes_to_its_place_and_all_else_stays(string text, string expected)
    {
        var edited = Add(text, new NewEntry(FlagKind.Gate, "new"));

        Assert.Equal(expected, edited);
        Assert.Empty(ManifestReader.Read(edited).Problems);
    }

    [Fact]
    public void Several_entries_come_at_once()
    {
        const string Text = """
            {
              "gates": {
                "b_gate": {}, // two
                "f_gate": {}
              }
            }
            """;

        var edited = Add(
            Text,
            new NewEntry(FlagKind.Gate, "a_gate"), new NewEntry(FlagKind.Gate, "d_gate"), new NewEntry(FlagKind.Gate, "c_gate"), new NewEntry(FlagKind.Gate, "z_gate"),
            new NewEntry(FlagKind.Gate, "b_gate"), new NewEntry(FlagKind.Layer, "home"), new NewEntry(FlagKind.DynamicConfig, "settings"), new NewEntry(FlagKind.Experiment, "test"));

        Assert.Equal(
            """
            {
              "gates": {
                "a_gate": {},
                "b_gate": {}, // two
                "c_gate": {},
                "d_gate": {},
                "f_gate": {},
                "z_gate": {}
              },
              "configs": {
                "settings": {}
              },
              "experiments": {
                "test": {}
              },
              "layers": {
                "home": {}
              }
            }
            """,
            edited);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"gates\": [] }")]
    [InlineData("{ \"gates\": null }")]
    [InlineData("{ \"gates\": { \"abc\": {} }")]
    [InlineData("{ \"gates\": { 'abc': {} } }")]
    public void A_text_that_has_no_place_for_it_is_not_touched(string text) =>
        Assert.Null(ManifestEditor.AddEntries(text, [new NewEntry(FlagKind.Gate, "new")]));

    [Fact]
    public void An_entry_that_is_there_changes_nothing() =>
        Assert.Equal("{ \"gates\": { \"new\": {} } }", ManifestEditor.AddEntries("{ \"gates\": { \"new\": {} } }", [new NewEntry(FlagKind.Gate, "new")]));

    private static string Add(string text, params NewEntry[] entries) => ManifestEditor.AddEntries(text, entries)!;
}
