namespace Statsig.Manifest.Tests.Limits;

/// <summary>Manifests of any size. Each shape is one that a careless reader would take the square of its length for.</summary>
internal static class LargeManifest
{
    public static IReadOnlyDictionary<string, Func<int, string>> Shapes { get; } = new Dictionary<string, Func<int, string>>
    {
        ["gates"] = n => $$"""{ "gates": { {{Each(n, i => $$"""  "gate_{{i}}": {} """)}} } }""",
        ["gates of one name"] = n => $$"""{ "gates": { {{Each(n, _ => """ "gate": {} """)}} } }""",
        ["gates of one C# name"] = n => $$"""{ "gates": { {{Each(n, i => $$"""  "a{{Separators(i)}}b": {} """)}} } }""",
        ["configs"] = n => $$"""{ "configs": { {{Each(n, i => $$"""  "config_{{i}}": { "schema": { "properties": { "a": { "type": "integer" }, "b": { "properties": { "c": { "default": {} } } } } }, "default": { "a": {{i}} } } """)}} } }""",
        ["groups"] = n => $$"""{ "experiments": { "test": { "schema": { "properties": { "x": { "type": "integer" } } }, "groups": { {{Each(n, i => $$"""  "g{{i}}": { "x": {{i}} } """)}} } } } }""",
        ["tags"] = n => $$"""{ "gates": { "gate": { "tags": [{{Each(n, i => $"\"t{i}\"")}}] } } }""",
        ["one key at the root"] = n => $$"""{ {{Each(n, _ => "\"unknown\": 1")}} }""",
        ["unknown keys at the root"] = n => $$"""{ {{Each(n, i => $"\"gate{i}\": 1")}} }""",
        ["unknown keys of a schema"] = n => Config($$"""{ {{Each(n, i => $"\"minimu{i}\": 1")}} }"""),
        ["one property"] = n => Config($$"""{ "properties": { {{Each(n, _ => "\"x\": true")}} } }"""),
        ["properties and a default of all of them"] = n => Config(
            $$"""{ "properties": { {{Each(n, i => $$"""  "p{{i}}": { "type": "integer" } """)}} } }""", $$"""{ {{Each(n, i => $"\"p{i}\": {i}")}} }"""),
        ["one key of a default"] = n => Config("""{ "properties": { "x": true } }""", $$"""{ {{Each(n, _ => "\"x\": 1")}} }"""),
        ["misspelt keys of a default"] = n => Config($$"""{ "properties": { {{Each(n, i => $"\"prop{i}\": true")}} } }""", $$"""{ {{Each(n, i => $"\"porp{i}\": 1")}} }"""),
        ["long misspelt keys of a default"] = n => Config($$"""{ "properties": { {{Each(n / 100, i => $"\"{Letters(2000)}{i}\": true")}} } }""", $$"""{ {{Each(n / 100, i => $"\"{Letters(2000)}x{i}\": 1")}} }"""),
        ["a long misspelt name"] = n => $$"""{ "$defs": { "{{Letters(n)}}a": true, "x": { "$ref": "#/$defs/{{Letters(n)}}b" } } }""",
        ["misspelt types"] = n => $$"""{ "$defs": { {{Each(n, i => $$"""  "d{{i}}": { "type": "integr" } """)}} } }""",
        ["misspelt references"] = n => $$"""{ "$defs": { {{Each(n, i => $$"""  "d{{i}}": { "$ref": "#/$defs/e{{i}}" } """)}} } }""",
        ["an enum"] = n => Config($$"""{ "properties": { "x": { "enum": [{{Each(n, i => $"\"v{i}\"")}}], "x-enumNames": [{{Each(n, i => $"\"N{i}\"")}}] } } }"""),
        ["an enum of one value"] = n => Config($$"""{ "properties": { "x": { "enum": [{{Each(n, _ => "\"v\"")}}] } } }"""),
        ["an enum of numbers"] = n => Config($$"""{ "properties": { "x": { "enum": [{{Each(n, i => $"{i}.5")}}] } } }"""),
        ["defaults of an enum"] = n => Config($$"""{ "properties": { "x": { "items": { "enum": [{{Each(n, i => $"\"v{i}\"")}}] } } } }""", $$"""{ "x": [{{Each(n, i => $"\"v{i}\"")}}] }"""),
        ["defaults that an enum does not have"] = n => Config($$"""{ "properties": { "x": { "items": { "enum": [{{Each(n, i => $"\"v{i}\"")}}] } } } }""", $$"""{ "x": [{{Each(n, i => $"\"w{i}\"")}}] }"""),
        ["defaults out of a long bound"] = n => Config($$"""{ "properties": { "x": { "items": { "type": "number", "minimum": 1{{new string('0', n)}} } } } }""", $$"""{ "x": [{{Each(n, _ => "1")}}] }"""),
        ["long numbers"] = n => Config("""{ "properties": { "x": { "type": "number" }, "y": { "type": "integer" } } }""", $$"""{ "x": 0.{{new string('1', n)}}, "y": 1.{{new string('0', n)}} }"""),
        ["nested 30 deep"] = n => Config(Nested(28, n / 28)),
        ["a default of any JSON"] = n => Config("true", $$"""{ "x": [{{Each(n, i => $$"""{ "a": {{i}} }""")}}] }"""),
        ["a dictionary"] = n => Config("""{ "additionalProperties": { "type": "integer" } }""", $$"""{ {{Each(n, i => $"\"k{i}\": {i}")}} }"""),
        ["a chain of classes"] = n => Chain(n, i => $$"""{ "properties": { "next": { "$ref": "#/$defs/d{{i + 1}}" }, "other": { "$ref": "#/$defs/d{{i + 1}}", "default": {} } } }"""),
        ["a chain of lists of classes"] = n => Chain(n, i => $$"""{ "items": { "properties": { "a": { "$ref": "#/$defs/d{{i + 1}}" }, "b": { "$ref": "#/$defs/d{{i + 1}}" } } } }"""),
        ["a chain of lists"] = n => Chain(n, i => $$"""{ "items": { "$ref": "#/$defs/d{{i + 1}}" } }"""),
        ["a chain of references"] = n => Chain(n, i => $$"""{ "$ref": "#/$defs/d{{i + 1}}", "default": 1 }"""),
        ["a cycle of classes"] = n => Chain(n, i => $$"""{ "properties": { "next": { "$ref": "#/$defs/d{{(i + 1) % n}}" }, "other": { "$ref": "#/$defs/d{{i * 7 % n}}" } } }"""),
        ["a cycle of references"] = n => Chain(n, i => $$"""{ "$ref": "#/$defs/d{{(i + 1) % n}}" }"""),
        ["users of a chain of references"] = n => Chain(n, i => $$"""{ "$ref": "#/$defs/d{{i + 1}}" }""", $$"""{ "properties": { {{Each(n, i => $$"""  "p{{i}}": { "$ref": "#/$defs/d0" } """)}} } }"""),
        ["users of a long description"] = n => Chain(1, _ => $$"""{ "type": "string", "description": "{{Letters(n)}}" }""", $$"""{ "properties": { {{Each(n, i => $$"""  "p{{i}}": { "$ref": "#/$defs/d0" } """)}} } }"""),
    };

    /// <summary>A config with a schema and a default.</summary>
    public static string Config(string schema, string defaultValue = "{}") => $$"""{ "configs": { "config": { "schema": {{schema}}, "default": {{defaultValue}} } } }""";

    public static string Each(int count, Func<int, string> item) => string.Join(", ", Enumerable.Range(0, count).Select(item));

    private static string Chain(int count, Func<int, string> definition, string more = "true") =>
        $$"""{ "$defs": { {{Each(count, i => $$""" "d{{i}}": {{definition(i)}} """)}}, "d{{count}}": { "properties": {} }, "more": {{more}} } }""";

    private static string Nested(int depth, int width) => depth == 0
        ? """{ "type": "integer" }"""
        : $$"""{ "properties": { {{Each(width, i => $$"""  "p{{i}}": { "type": "integer", "default": {{i}} } """)}}, "inner": {{Nested(depth - 1, width)}} } }""";

    private static string Letters(int count) => new('l', count);

    private static string Separators(int i) => Convert.ToString(i, 2).PadLeft(20, '0').Replace('0', '-').Replace('1', '_');
}
