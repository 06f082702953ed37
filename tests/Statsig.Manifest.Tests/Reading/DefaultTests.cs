namespace Statsig.Manifest.Tests.Reading;

public class DefaultTests
{
    [Theory]
    [InlineData("boolean", "", "false")]
    [InlineData("integer", "", "0")]
    [InlineData("number", "", "0")]
    [InlineData("string", "", "\"\"")]
    [InlineData("string", ", \"format\": \"date-time\"", "\"0001-01-01T00:00:00+00:00\"")]
    [InlineData("string", ", \"format\": \"uuid\"", "\"00000000-0000-0000-0000-000000000000\"")]
    [InlineData("string", ", \"format\": \"uri\"", "\"about:blank\"")]
    [InlineData("string", ", \"enum\": [\"b\", \"a\"]", "\"b\"")]
    [InlineData("array", ", \"items\": { \"type\": \"string\" }", "[]")]
    [InlineData("object", ", \"additionalProperties\": { \"type\": \"string\" }", "{}")]
    [InlineData("object", "", "null")]
    [InlineData("object", ", \"properties\": { \"a\": { \"type\": \"integer\", \"default\": 5 }, \"b\": { \"type\": \"string\" } }", "{\"a\":5,\"b\":\"\"}")]
    public void Without_a_default_there_is_the_types_own(string type, string more, string expected) =>
        Assert.Equal($$"""{"x":{{expected}}}""", DefaultOf($$"""{ "properties": { "x": { "type": "{{type}}"{{more}} } } }""", "{}"));

    [Fact]
    public void What_can_be_null_is_null() => Assert.Equal("""{"x":null}""", DefaultOf("""{ "properties": { "x": { "type": ["integer", "null"] } } }""", "{}"));

    [Fact]
    public void A_default_that_gives_its_own_property_ends_where_nothing_more_is_said()
    {
        var document = ManifestReader.Read("""
            {
              "configs": { "menu": { "schema": { "$ref": "#/$defs/Item" }, "default": { "next": { "next": { "title": "Third" } } } } },
              "$defs": { "Item": { "properties": {
                "title": { "type": "string", "default": "Untitled" },
                "next": { "$ref": "#/$defs/Item", "default": { "title": "Next", "next": {} } }
              } } }
            }
            """);

        Assert.Empty(document.Problems);
        Assert.Equal(
            """{"next":{"next":{"next":null,"title":"Untitled"},"title":"Next"},"title":"Untitled"}""",
            Assert.IsType<ClassDeclaration>(Assert.Single(document.Model.Definitions)).DefaultJson);
        Assert.Equal("""{"next":{"next":{"next":{},"title":"Third"},"title":"Next"},"title":"Untitled"}""", Assert.Single(document.Model.Configs).DefaultJson);
    }

    [Fact]
    public void Defaults_are_laid_over_each_other_at_every_depth() => Assert.Equal(
        """{"limits":{"deep":{"x":1,"y":20,"z":300},"max":7,"min":8},"name":"n"}""",
        DefaultOf(
            """
            { "properties": {
              "name": { "type": "string", "default": "n" },
              "limits": {
                "properties": {
                  "max": { "type": "integer", "default": 9 }, "min": { "type": "integer", "default": 8 },
                  "deep": {
                    "properties": {
                      "x": { "type": "integer", "default": 100 }, "y": { "type": "integer", "default": 200 }, "z": { "type": "integer", "default": 300 }
                    }, "default": { "y": 20 } }
                },
                "default": { "max": 7, "deep": { "x": 10 } }
              }
            } }
            """,
            """{ "limits": { "deep": { "x": 1 } } }"""));

    [Fact]
    public void Of_a_shared_type_only_what_differs_is_said() => Assert.Equal(
        """{"a":{},"b":{"street":"x"},"c":null}""",
        DefaultOf("""{ "properties": { "a": { "$ref": "#/$defs/A" }, "b": { "$ref": "#/$defs/A" }, "c": { "$ref": "#/$defs/N" } } }""", """{ "b": { "street": "x" } }"""));

    [Theory]
    [InlineData("""{ "type": "integer", "default": 7 }""", "7")]
    [InlineData("""{ "type": "integer", "default": "7" }""", "0")]
    [InlineData("""{ "type": ["integer", "null"], "default": 7 }""", "7")]
    [InlineData("""{ "type": ["integer", "null"] }""", "null")]
    [InlineData("""{ "enum": ["a", "b"], "default": "b" }""", "\"b\"")]
    [InlineData("""{ "items": { "type": "integer" }, "default": [1] }""", "[1]")]
    [InlineData("""{ "default": { "free": 1 } }""", """{"free":1}""")]
    [InlineData("""{ "$ref": "#/$defs/Seven", "default": 8 }""", "8")]
    [InlineData("""{ "$ref": "#/$defs/Seven" }""", "7")]
    [InlineData("""{ "properties": { "p": { "type": "integer" } }, "default": { "p": 3 } }""", "{}")]
    [InlineData("""{ "type": ["object", "null"], "properties": { "p": { "type": "integer" } }, "default": { "p": 3 } }""", """{"p":3}""")]
    [InlineData("""{ "properties": { "p": { "$ref": "#/$defs/X" } }, "default": {} }""", "{}")]
    public void A_definition_gives_what_refers_to_it_its_default(string definition, string expected)
    {
        var text = $$"""
            {
              "configs": { "ab": { "schema": { "properties": { "x": { "$ref": "#/$defs/X" } } } } },
              "$defs": { "X": {{definition}}, "Seven": { "type": "integer", "default": 7 } }
            }
            """;

        Assert.Equal($$"""{"x":{{expected}}}""", Assert.Single(ManifestReader.Read(text).Model.Configs).DefaultJson);
    }

    [Fact]
    public void A_class_that_may_be_null_has_a_default_of_its_own_all_the_same()
    {
        var model = ManifestReader.Read("""
            { "$defs": {
              "A": { "type": ["object", "null"], "properties": { "b": { "type": ["object", "null"], "properties": { "x": { "type": "string" } }, "default": null } }, "default": null }
            } }
            """).Model;

        var type = Assert.IsType<ClassDeclaration>(Assert.Single(model.Definitions));
        Assert.Equal("""{"b":null}""", type.DefaultJson);
        Assert.Equal("""{"x":""}""", Assert.IsType<ClassDeclaration>(Assert.Single(type.Nested)).DefaultJson);
    }

    [Theory]
    [InlineData("""{ "s": { "type": "string", "default": "s" }, "a": { "$ref": "#/$defs/A", "default": {} } }""", """{"a":{"a":null,"s":"s"},"s":"s"}""")]
    [InlineData("""{ "s": { "type": "string" }, "a": { "items": { "$ref": "#/$defs/A" }, "default": [{}, { "s": "t", "a": [{}] }] } }""", """{"a":[{"a":[],"s":""},{"a":[{"a":[],"s":""}],"s":"t"}],"s":""}""")]
    [InlineData("""{ "a": { "additionalProperties": { "items": { "$ref": "#/$defs/A" } }, "default": { "k": [{}], "l": [] } } }""", """{"a":{"k":[{"a":{}}],"l":[]}}""")]
    [InlineData("""{ "n": { "properties": { "a": { "items": { "$ref": "#/$defs/A" }, "default": [{}] } } } }""", """{"n":{"a":[{"n":{"a":[]}}]}}""")]
    [InlineData("""{ "b": { "$ref": "#/$defs/B" }, "c": { "$ref": "#/$defs/C", "default": { "x": 1 } } }""", """{"b":{"a":[]},"c":{"x":1}}""")]
    public void A_class_that_leads_back_to_itself_is_whole_in_its_own_default_and_ends(string properties, string expected)
    {
        var document = ManifestReader.Read($$"""
            { "$defs": {
              "A": { "properties": {{properties}} }, "B": { "properties": { "a": { "items": { "$ref": "#/$defs/A" }, "default": [{}] } } },
              "C": { "properties": { "x": { "type": "integer" }, "y": { "type": "integer" } } }
            } }
            """);

        Assert.Empty(document.Problems);
        Assert.Equal(expected, Assert.IsType<ClassDeclaration>(document.Model.Definitions[0]).DefaultJson);
    }

    [Fact]
    public void A_default_beside_a_reference_wins_over_the_definitions() => Assert.Equal(
        """{"a":{"street":"alias"},"b":{"street":"own"},"c":{"street":"entry"}}""",
        Assert.Single(ManifestReader.Read("""
            {
              "configs": { "ab": {
                "schema": { "properties": {
                  "a": { "$ref": "#/$defs/Alias" },
                  "b": { "$ref": "#/$defs/Alias", "default": { "street": "own" } },
                  "c": { "$ref": "#/$defs/Alias", "default": { "street": "own" } }
                } },
                "default": { "c": { "street": "entry" } }
              } },
              "$defs": { "Alias": { "$ref": "#/$defs/A", "default": { "street": "alias" } }, "A": { "properties": { "street": { "type": "string", "default": "class" } } } }
            }
            """).Model.Configs).DefaultJson);

    [Fact]
    public void A_default_of_many_shared_types_stays_small()
    {
        var defs = string.Join(",", Enumerable.Range(0, 100).Select(i => $$"""
            "D{{i}}": { "properties": { "x": { "$ref": "#/$defs/D{{i + 1}}" }, "y": { "$ref": "#/$defs/D{{i + 1}}" } } }
            """));

        var document = ManifestReader.Read($$"""{ "configs": { "ab": { "schema": { "$ref": "#/$defs/D0" } } }, "$defs": { {{defs}}, "D100": { "properties": {} } } }""");

        Assert.Equal("""{"x":{},"y":{}}""", Assert.Single(document.Model.Configs).DefaultJson);
    }

    [Theory]
    [InlineData("""{ "type": "integer" }""", "1.0", "1")]
    [InlineData("""{ "type": "integer" }""", "1e3", "1000")]
    [InlineData("""{ "type": "integer" }""", "-0", "0")]
    [InlineData("""{ "type": "integer" }""", "120e-1", "12")]
    [InlineData("""{ "type": "integer" }""", "0.00e99999999999999999999", "0")]
    [InlineData("""{ "type": "integer" }""", "-2147483648", "-2147483648")]
    [InlineData("""{ "type": "integer", "format": "int64" }""", "-9223372036854775808", "-9223372036854775808")]
    [InlineData("""{ "type": "number" }""", "-0", "-0")]
    [InlineData("""{ "type": "number" }""", "1e308", "1e308")]
    [InlineData("""{ "type": "number", "format": "decimal" }""", "79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("""{ "type": "string", "format": "date-time" }""", "\"2027-03-31T12:00:00.5+02:00\"", "\"2027-03-31T12:00:00.5+02:00\"")]
    [InlineData("""{ "type": "string", "format": "email" }""", "\"no mail\"", "\"no mail\"")]
    [InlineData("""{ "type": "string", "pattern": "^a$" }""", "\"b\"", "\"b\"")]
    [InlineData("""{ "type": "string", "maxLength": 1 }""", "\"\\ud83d\\ude00\"", "\"\\ud83d\\ude00\"")]
    [InlineData("""{ "type": "integer", "enum": [1, 2.0] }""", "2", "2")]
    [InlineData("""{ "type": "number", "exclusiveMinimum": 0 }""", "1e-300", "1e-300")]
    [InlineData("""{ "type": "number", "maximum": 1e-40, "minimum": -1e300 }""", "-0.0", "-0.0")]
    [InlineData("""{ "type": ["integer", "null"], "minimum": 5 }""", "null", "null")]
    [InlineData("""{ "items": { "properties": { "a": { "type": "integer" }, "b": { "type": "integer", "default": 3 } } } }""", """[{ "a": 1 }, {}]""", """[{"a":1},{}]""")]
    [InlineData("""{ "additionalProperties": { "type": "number" } }""", """{ "b": 1, "a": 2.50 }""", """{"b":1,"a":2.50}""")]
    [InlineData("true", """{ "b": [1, /* one */ 2,] }""", """{"b":[1,2]}""")]
    public void A_default_that_fits_is_kept(string schema, string value, string expected) =>
        Assert.Equal($$"""{"x":{{expected}}}""", DefaultOf($$"""{ "properties": { "x": {{schema}} } }""", $$"""{ "x": {{value}} }"""));

    [Theory]
    [InlineData("""{ "type": "integer" }""", "2147483648")]
    [InlineData("""{ "type": "integer" }""", "1e-1")]
    [InlineData("""{ "type": "integer" }""", "1e99999999999999999999")]
    [InlineData("""{ "type": "integer", "format": "int64" }""", "9223372036854775808")]
    [InlineData("""{ "type": "number", "format": "decimal" }""", "79228162514264337593543950336")]
    [InlineData("""{ "type": "number" }""", "1e309")]
    [InlineData("""{ "type": "number", "minimum": 1 }""", "0.999")]
    [InlineData("""{ "type": "number", "exclusiveMaximum": 1 }""", "1.0")]
    [InlineData("""{ "type": "integer", "minimum": 9007199254740993 }""", "9007199254740992")]
    [InlineData("""{ "type": "string", "minLength": 2 }""", "\"\\ud83d\\ude00\"")]
    [InlineData("""{ "type": "string", "format": "uuid" }""", "\"{123e4567-e89b-12d3-a456-426614174000}\"")]
    [InlineData("""{ "type": "string", "format": "uri" }""", "\"/path\"")]
    [InlineData("""{ "type": "string", "format": "date-time" }""", "\"yesterday\"")]
    [InlineData("""{ "enum": ["a"] }""", "\"A\"")]
    [InlineData("""{ "type": "integer", "enum": [1, 2] }""", "3")]
    [InlineData("""{ "type": "integer", "format": "int64", "enum": [9007199254740993] }""", "9007199254740992")]
    [InlineData("""{ "type": "number", "enum": [0] }""", "1e-300")]
    [InlineData("""{ "type": "number", "maximum": 0 }""", "1e-300")]
    [InlineData("""{ "type": "array", "maxItems": 1 }""", "[1, 2]")]
    [InlineData("""{ "additionalProperties": true, "properties": {}, "minProperties": 1 }""", "{}")]
    [InlineData("""{ "type": "integer" }""", "null")]
    [InlineData("""{ "$ref": "#/$defs/A" }""", "null")]
    public void A_default_that_does_not_fit_is_said_at_its_token_and_left_out(string schema, string value)
    {
        var text = Manifest($$"""{ "properties": { "x": {{schema}}, "y": { "type": "integer" } } }""", $$"""{ "y": 4, "x": {{value}} }""");

        var document = ManifestReader.Read(text);

        var problem = Assert.Single(document.Problems);
        Assert.Equal("STATSIG1009", problem.Id);
        Assert.Equal(value, text.Substring(problem.Span.Start, problem.Span.Length));
        Assert.Contains("\"y\":4", document.Model.Configs[0].DefaultJson, StringComparison.Ordinal);
        Assert.DoesNotContain(value, document.Model.Configs[0].DefaultJson.Replace("{}", "", StringComparison.Ordinal).Replace("null", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string DefaultOf(string schema, string defaultValue)
    {
        var document = ManifestReader.Read(Manifest(schema, defaultValue));
        Assert.Empty(document.Problems);
        var config = Assert.Single(document.Model.Configs);
        Assert.Equal(config.DefaultJson, Assert.IsType<ClassDeclaration>(Assert.Single(config.Declarations)).DefaultJson);
        return config.DefaultJson;
    }

    private static string Manifest(string schema, string defaultValue) => $$"""
        {
          "configs": { "ab": { "schema": {{schema}}, "default": {{defaultValue}} } },
          "$defs": { "A": { "properties": { "street": { "type": "string" } } }, "N": { "type": ["object", "null"], "properties": {} } }
        }
        """;
}
