namespace Statsig.Manifest.Tests.Reading;

public class ValueTypeTests
{
    [Theory]
    [InlineData("true", "any")]
    [InlineData("{}", "any")]
    [InlineData("""{ "type": "object" }""", "any")]
    [InlineData("""{ "type": "boolean" }""", "Boolean")]
    [InlineData("""{ "type": "integer" }""", "Int32")]
    [InlineData("""{ "type": "integer", "format": "int64" }""", "Int64")]
    [InlineData("""{ "type": "integer", "maximum": 2147483648 }""", "Int64")]
    [InlineData("""{ "type": "integer", "minimum": -2147483648, "maximum": 2147483647 }""", "Int32")]
    [InlineData("""{ "type": "integer", "exclusiveMinimum": -1e12 }""", "Int64")]
    [InlineData("""{ "type": "number" }""", "Double")]
    [InlineData("""{ "type": "number", "format": "decimal" }""", "Decimal")]
    [InlineData("""{ "type": "string" }""", "String")]
    [InlineData("""{ "type": "string", "format": "email" }""", "String")]
    [InlineData("""{ "type": "string", "format": "date-time" }""", "DateTimeOffset")]
    [InlineData("""{ "type": "string", "format": "uuid" }""", "Guid")]
    [InlineData("""{ "type": "string", "format": "uri" }""", "Uri")]
    [InlineData("""{ "type": "string", "enum": ["a"] }""", "enum TestConfig.XValue")]
    [InlineData("""{ "enum": ["a", "b"] }""", "enum TestConfig.XValue")]
    [InlineData("""{ "type": ["string", "null"], "enum": ["a", null] }""", "enum TestConfig.XValue?")]
    [InlineData("""{ "type": "integer", "enum": [1, 2] }""", "Int32")]
    [InlineData("""{ "type": ["integer", "null"] }""", "Int32?")]
    [InlineData("""{ "type": ["string"] }""", "String")]
    [InlineData("""{ "type": "array" }""", "any[]")]
    [InlineData("""{ "items": { "type": "string" } }""", "String[]")]
    [InlineData("""{ "type": "array", "items": { "type": ["array", "null"], "items": { "type": "number" } } }""", "Double[]?[]")]
    [InlineData("""{ "type": "array", "items": { "properties": {} } }""", "class TestConfig.XItem[]")]
    [InlineData("""{ "type": "array", "items": { "type": "array", "items": { "properties": {} } } }""", "class TestConfig.XItemItem[][]")]
    [InlineData("""{ "additionalProperties": { "type": "integer" } }""", "Int32{}")]
    [InlineData("""{ "type": "object", "additionalProperties": { "properties": {} } }""", "class TestConfig.XEntry{}")]
    [InlineData("""{ "type": "object", "additionalProperties": true }""", "any")]
    [InlineData("""{ "properties": { "a": true }, "additionalProperties": { "type": "string" } }""", "class TestConfig.XValue")]
    [InlineData("""{ "type": ["object", "null"], "properties": {} }""", "class TestConfig.XValue?")]
    [InlineData("""{ "$ref": "#/$defs/Address" }""", "shared class Address")]
    [InlineData("""{ "$ref": "#/$defs/Address", "description": "Where.", "default": {} }""", "shared class Address")]
    [InlineData("""{ "$ref": "#/$defs/Level" }""", "shared enum Level")]
    [InlineData("""{ "$ref": "#/$defs/Count" }""", "Int32?")]
    [InlineData("""{ "$ref": "#/$defs/Alias" }""", "shared class Address")]
    [InlineData("""{ "$ref": "#/$defs/Lines" }""", "shared class LinesItem[]")]
    [InlineData("""{ "$ref": "#/$defs/a~1b%20%c3%a4" }""", "String")]
    public void Every_schema_has_its_type(string schema, string expected)
    {
        var config = Assert.Single(Valid($$"""
            {
              "configs": { "test": { "schema": { "type": "object", "properties": { "x": {{schema}} } } } },
              "$defs": {
                "Alias": { "$ref": "#/$defs/Address" },
                "Address": { "type": "object", "properties": { "street": { "type": "string" } } },
                "Level": { "enum": ["low", "high"] },
                "Count": { "type": ["integer", "null"] },
                "Lines": { "type": "array", "items": { "properties": {} } },
                "a/b ä": { "type": "string" }
              }
            }
            """).Configs);

        var root = Assert.IsType<ClassDeclaration>(Assert.Single(config.Declarations));
        Assert.Equal(new NamedType("TestConfig", NamedTypeKind.Class, IsShared: false), config.Type);
        Assert.Equal(expected, TypeText.Of(Assert.Single(root.Properties).Type));
    }

    [Theory]
    [InlineData("""{ "properties": {} }""", "class TestConfig")]
    [InlineData("""{ "additionalProperties": { "type": "integer" } }""", "Int32{}")]
    [InlineData("""{ "additionalProperties": { "properties": {} } }""", "class TestConfigEntry{}")]
    [InlineData("""{ "$ref": "#/$defs/Address" }""", "shared class Address")]
    [InlineData("true", "any")]
    public void The_root_is_a_class_or_a_dictionary_or_any_object(string schema, string expected)
    {
        var model = Valid($$"""{ "configs": { "test": { "schema": {{schema}} } }, "$defs": { "Address": { "properties": {} } } }""");

        Assert.Equal(expected, TypeText.Of(Assert.Single(model.Configs).Type));
    }

    [Theory]
    [InlineData("""{ "A": { "properties": { "a": { "$ref": "#/$defs/A" } } } }""", "A.A_ shared class A?")]
    [InlineData("""{ "A": { "properties": { "b": { "$ref": "#/$defs/B" } } }, "B": { "properties": { "a": { "$ref": "#/$defs/A" } } } }""", "A.B shared class B?; B.A shared class A?")]
    [InlineData("""{ "A": { "properties": { "b": { "items": { "$ref": "#/$defs/A" } } } } }""", "A.B shared class A[]")]
    [InlineData("""{ "A": { "properties": { "b": { "additionalProperties": { "$ref": "#/$defs/A" } } } } }""", "A.B shared class A{}")]
    [InlineData("""{ "A": { "properties": { "b": { "properties": { "c": { "$ref": "#/$defs/A" } } } } } }""", "A.B class A.BValue?; BValue.C shared class A?")]
    [InlineData("""{ "A": { "properties": { "b": { "$ref": "#/$defs/B" } } }, "B": { "properties": { "c": { "type": "string" } } } }""", "A.B shared class B; B.C String")]
    [InlineData("""{ "A": { "items": { "properties": { "b": { "$ref": "#/$defs/A" } } } } }""", "AItem.B shared class AItem[]")]
    public void A_property_that_leads_back_to_itself_is_nullable(string defs, string expected)
    {
        var model = Valid($$"""{ "$defs": {{defs}} }""");

        Assert.Equal(expected, string.Join("; ", model.Definitions.SelectMany(PropertiesOf)));

        static IEnumerable<string> PropertiesOf(TypeDeclaration declaration) => declaration is not ClassDeclaration type
            ? []
            : type.Properties.Select(p => $"{type.Name}.{p.Identifier} {TypeText.Of(p.Type)}").Concat(type.Nested.SelectMany(PropertiesOf));
    }

    [Fact]
    public void A_chain_of_definitions_may_be_of_any_length()
    {
        var defs = string.Join(",", Enumerable.Range(0, 20_000).Select(i => $$"""
            "D{{i}}": { "properties": { "next": { "$ref": "#/$defs/D{{i + 1}}" } } }, "A{{i}}": { "$ref": "#/$defs/A{{i + 1}}" }, "L{{i}}": { "items": { "$ref": "#/$defs/L{{i + 1}}" } }
            """));

        var document = ManifestReader.Read($$"""{ "$defs": { {{defs}}, "D20000": { "properties": {} }, "A20000": { "type": "string" }, "L20000": { "type": "string" } } }""");

        Assert.All(document.Problems, p => Assert.Equal("STATSIG1008", p.Id));
        Assert.Equal(20_001, document.Model.Definitions.Count);
    }

    [Fact]
    public void Groups_become_an_enum_in_the_order_of_their_names()
    {
        var experiment = Assert.Single(Valid("""
            {
              "experiments": { "button_test": {
                "schema": { "properties": { "color": { "type": "string" }, "size": { "type": "integer" } } },
                "groups": { "Control": {}, "Big blue": { "size": 2e1, "color": "blue" }, "unrecognized": {} }, "layer": "checkout_layer"
              } }
            }
            """).Experiments);

        Assert.Equal("ButtonTestGroup", experiment.GroupType);
        Assert.Equal("checkout_layer", experiment.Layer);
        Assert.Equal(
            [new("Big blue", "BigBlue", """{"color":"blue","size":20}"""), new("Control", "Control", "{}"), new("unrecognized", "Unrecognized_", "{}")],
            experiment.Groups);
    }

    private static ManifestModel Valid(string text)
    {
        var document = ManifestReader.Read(text);
        Assert.Empty(document.Problems);
        return document.Model;
    }
}
