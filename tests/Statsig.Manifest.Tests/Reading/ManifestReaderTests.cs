namespace Statsig.Manifest.Tests.Reading;

public class ManifestReaderTests
{
    [Fact]
    public void Reads_all_that_a_gate_can_say()
    {
        var gate = Assert.Single(Valid("""
            {
              // comments may stand anywhere
              "gates": {
                "new_checkout": {
                  "description": "One-page checkout.", "owner": "payments", "tags": ["checkout", "web"], "idType": "userID",
                  "default": true, "lifecycle": "stale", "staleReason": "STALE_ALL_TRUE", "expires": "2027-03-31", "identifier": "Checkout2",
                },
              },
            }
            """).Gates);

        Assert.Equal("new_checkout", gate.Name);
        Assert.True(gate.Default);
        Assert.Equal("Checkout2", gate.Info.Identifier);
        Assert.Equal("One-page checkout.", gate.Info.Description);
        Assert.Equal("payments", gate.Info.Owner);
        Assert.Equal(["checkout", "web"], gate.Info.Tags);
        Assert.Equal("userID", gate.Info.IdType);
        Assert.Equal(Lifecycle.Stale, gate.Info.Lifecycle);
        Assert.Equal("STALE_ALL_TRUE", gate.Info.StaleReason);
        Assert.Equal("2027-03-31", gate.Info.Expires);
    }

    [Fact]
    public void Every_entry_may_be_empty()
    {
        var model = Valid("""{ "gates": { "ab": {} }, "configs": { "ab": {} }, "experiments": { "cd": {} }, "layers": { "ab": {} } }""");

        Assert.False(Assert.Single(model.Gates).Default);
        Assert.Equal(AnyType.Instance, Assert.Single(model.Configs).Type);
        Assert.Equal("{}", Assert.Single(model.Experiments).DefaultJson);
        Assert.Equal("Ab", Assert.Single(model.Layers).Info.Identifier);
    }

    [Fact]
    public void The_default_object_wins_over_the_defaults_of_properties()
    {
        var config = Assert.Single(Valid("""
            {
              "configs": {
                "limits": {
                  "schema": { "properties": { "a": { "type": "integer", "default": 1 }, "b": { "type": "integer", "default": 2 }, "c": { "type": "string" } } },
                  "default": { "a": 1e3 }
                }
              }
            }
            """).Configs);

        Assert.Equal("""{"a":1000,"b":2,"c":""}""", config.DefaultJson);
    }

    [Theory]
    [InlineData("""{ "gates": { "ab": { "default": "false" } } }""", "STATSIG1002", "\"false\"")]
    [InlineData("""{ "gates": { "ab": { "owner": 1 } } }""", "STATSIG1002", "1")]
    [InlineData("""{ "gates": { "ab": { "lifecycle": "temporery" } } }""", "STATSIG1002", "\"temporery\"")]
    [InlineData("""{ "gates": { "ab": { "expires": "2027-02-30" } } }""", "STATSIG1002", "\"2027-02-30\"")]
    [InlineData("""{ "gates": { "ab": { "tags": "x" } } }""", "STATSIG1002", "\"x\"")]
    [InlineData("""{ "gates": { "ab": { "tags": [1] } } }""", "STATSIG1002", "1")]
    [InlineData("""{ "gates": { "ab": true } }""", "STATSIG1002", "true")]
    [InlineData("""{ "gates": [] }""", "STATSIG1002", "[]")]
    [InlineData("""{ "manifestVersion": 2 }""", "STATSIG1002", "2")]
    [InlineData("""{ "manifestVersion": "1" }""", "STATSIG1002", "\"1\"")]
    [InlineData("""{ "accessibility": "private" }""", "STATSIG1002", "\"private\"")]
    [InlineData("""[]""", "STATSIG1002", "[]")]
    [InlineData("""{ "gaets": {} }""", "STATSIG1003", "\"gaets\"")]
    [InlineData("""{ "gates": { "ab": { "descripton": "" } } }""", "STATSIG1003", "\"descripton\"")]
    [InlineData("""{ "configs": { "ab": { "schema": { "properties": { "x": { "tpye": "string" } } } } } }""", "STATSIG1003", "\"tpye\"")]
    [InlineData("""{ "configs": { "ab": { "schema": { "properties": { "x": {} } }, "default": { "y": 1 } } } }""", "STATSIG1003", "\"y\"")]
    [InlineData("""{ "gates": { "ab": {}, "ab" : {} } }""", "STATSIG1004", "\"ab\"", 1)]
    [InlineData("""{ "gates": { "ab": { "owner": "x", "owner" : "y" } } }""", "STATSIG1004", "\"owner\"", 1)]
    [InlineData("""{ "gates": {}, "gates" : {} }""", "STATSIG1004", "\"gates\"", 1)]
    [InlineData("""{ "configs": { "ab": {} }, "experiments": { "ab" : {} } }""", "STATSIG1004", "\"ab\"", 1)]
    [InlineData("""{ "gates": { "a_b": {}, "a-b": {} } }""", "STATSIG1005", "\"a-b\"")]
    [InlineData("""{ "gates": { "ab": {}, "cd": { "identifier": "Ab" } } }""", "STATSIG1005", "\"Ab\"")]
    [InlineData("""{ "configs": { "ab": { "schema": { "properties": { "x_y": true, "xY": true } } } } }""", "STATSIG1005", "\"xY\"")]
    [InlineData("""{ "configs": { "home": { "schema": { "properties": {} } }, "home_config": { "schema": { "properties": {} } } } }""", "STATSIG1005", "\"home_config\"")]
    [InlineData("""{ "gates": { "a": {} } }""", "STATSIG1006", "\"a\"")]
    [InlineData("""{ "gates": { "no!": {} } }""", "STATSIG1006", "\"no!\"")]
    [InlineData("""{ "configs": { "ab": { "schema": { "type": "array" } } } }""", "STATSIG1007", "\"array\"")]
    [InlineData("""{ "configs": { "ab": { "schema": 1 } } }""", "STATSIG1007", "1")]
    [InlineData("""{ "configs": { "ab": { "schema": { "properties": { "x": { "type": "int" } } } } } }""", "STATSIG1007", "\"int\"")]
    [InlineData("""{ "configs": { "ab": { "schema": { "properties": { "x": { "oneOf": [] } } } } } }""", "STATSIG1008", "[]")]
    [InlineData("""{ "configs": { "ab": { "default": 1 } } }""", "STATSIG1009", "1")]
    [InlineData("""{ "configs": { "ab": { "schema": { "properties": { "x": { "type": "integer" } } }, "default": { "x": "1" } } } }""", "STATSIG1009", "\"1\"")]
    [InlineData("""{ "configs": { "ab": { "schema": { "properties": { "x": { "type": "integer", "default": 1.5 } } } } } }""", "STATSIG1009", "1.5")]
    [InlineData("""{ "configs": { "ab": { "schema": { "properties": { "x": { "type": "integer", "default": 3000000000 } } } } } }""", "STATSIG1009", "3000000000")]
    [InlineData("""{ "configs": { "ab": { "schema": { "properties": { "x": { "type": "number", "default": 1e999 } } } } } }""", "STATSIG1009", "1e999")]
    [InlineData("""{ "gates": { "ab": { "identifier": "class" } } }""", "STATSIG1010", "\"class\"")]
    [InlineData("""{ "gates": { "ab": { "identifier": "Names" } } }""", "STATSIG1010", "\"Names\"")]
    [InlineData("""{ "gates": { "---": {} } }""", "STATSIG1010", "\"---\"")]
    [InlineData("""{ "namespace": "Check out" }""", "STATSIG1010", "\"Check out\"")]
    public void Reports_a_fault_at_its_token(string text, string id, string token, int occurrence = 0)
    {
        var problem = Assert.Single(ManifestReader.Read(text).Problems);

        Assert.Equal(id, problem.Id);
        Assert.Equal(token, text.Substring(problem.Span.Start, problem.Span.Length));
        if (occurrence > 0)
        {
            Assert.Equal(text.LastIndexOf(token, StringComparison.Ordinal), problem.Span.Start);
        }
    }

    [Theory]
    [InlineData("""{ "gaets": {} }""", "did you mean 'gates'?")]
    [InlineData("""{ "gates": { "ab": { "lifecycle": "temporery" } } }""", "did you mean \"temporary\"?")]
    [InlineData("""{ "configs": { "ab": { "schema": { "properties": { "max_items": {} } }, "default": { "maxItems": 1 } } } }""", "did you mean 'max_items'?")]
    public void Suggests_what_was_meant(string text, string hint) =>
        Assert.Contains(hint, Assert.Single(ManifestReader.Read(text).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Keeps_what_is_right_beside_what_is_wrong()
    {
        var document = ManifestReader.Read("""
            {
              "gates": {
                "good": { "default": true },
                "bad!": { "default": 3 },
                "broken": { "default": true, "owner" },
                "good": {}
              },
              "configs": { "limits": { "schema": { "properties": { "x": { "type": "integer", "default": "no" } } } } }
            }
            """);

        Assert.Equal(["STATSIG1006", "STATSIG1002", "STATSIG1001", "STATSIG1004", "STATSIG1009"], document.Problems.Select(p => p.Id));
        Assert.Equal(["bad!", "broken", "good"], document.Model.Gates.Select(g => g.Name));
        Assert.True(document.Model.Gates[1].Default);
        Assert.Equal("X", Assert.Single(Assert.IsType<ClassDeclaration>(document.Model.Configs[0].Declarations[0]).Properties).Identifier);
    }

    [Fact]
    public void Models_are_equal_whatever_the_layout_and_the_order()
    {
        var one = Valid("""{ "gates": { "ab": { "owner": "x" }, "cd": {} }, "configs": { "ef": { "schema": { "properties": { "x": true, "y": true } } } } }""");
        var other = Valid("""
            { // another layout
              "configs": { "ef": { "schema": { "properties": { "y": true, "x": true } } } },
              "gates": { "cd": {}, "ab": { "owner": "x" } },
            }
            """);

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, Valid("""{ "gates": { "ab": { "owner": "y" }, "cd": {} } }"""));
    }

    [Fact]
    public void Reserved_names_get_an_underscore()
    {
        var model = Valid("""{ "gates": { "gates": {}, "names": {}, "equals": {}, "to_string": {} } }""");

        Assert.Equal(["Equals_", "Gates_", "Names_", "ToString_"], model.Gates.Select(g => g.Info.Identifier));
    }

    [Fact]
    public void Knows_the_names_of_faulty_entries_too()
    {
        var names = ManifestReader.Read("""{ "gates": { "a_b": {}, "a-b": {}, "bad!": {} } }""").Names;

        Assert.NotNull(names.Find(FlagKind.Gate, "a-b"));
        Assert.NotNull(names.Find(FlagKind.Gate, "bad!"));
        Assert.Null(names.Find(FlagKind.DynamicConfig, "a_b"));
    }

    private static ManifestModel Valid(string text)
    {
        var document = ManifestReader.Read(text);
        Assert.Empty(document.Problems);
        return document.Model;
    }
}
