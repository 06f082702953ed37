namespace Statsig.Generators.Tests.Builds;

/// <summary>A manifest without a fault that has everything in it that could break the code made from it.</summary>
internal static class HostileManifest
{
    private static readonly string Descriptions = """
        "description": "*/ </summary> <b> & \" \\ {0} ]]> --> \u0000 \u0085 \u2028 \ud83d\ude00 \ufffe \n#error x", "owner": "</remarks>", "tags": ["\u2029"], "idType": "*/"
        """;

    /// <param name="accessibility">The accessibility of the generated code.</param>
    public static string Text(string accessibility) => $$"""
        {
          "namespace": "Statsig.Hostile.{{accessibility}}_.record", "accessibility": "{{accessibility}}",
          "gates": {
            "hostile class": { {{Descriptions}} }, "hostile 4eyes": { "identifier": "_4eyes", "default": true, "lifecycle": "stale", "staleReason": "</c>", "expires": "2027-03-31" },
            "hostile gates": { "identifier": "field" }, "hostile names": { "identifier": "ä" }, "hostile system": { "identifier": "System" }, "hostile statsig": { "identifier": "Statsig" },
            "hostile async": { "identifier": "async" }, "hostile partial": { "identifier": "partial" }, "hostile record": { "identifier": "record" }, "hostile required": { "identifier": "required" },
            "hostile extension": { "identifier": "extension" }, "hostile await": { "identifier": "await" }, "hostile nint": { "identifier": "nint" }, "hostile scoped": { "identifier": "scoped" }, "hostile gate": { "identifier": "Gate" }
          },
          "configs": {
            "hostile all": {
              {{Descriptions}},
              "schema": {
                "description": "*/ </summary>",
                "properties": {
                  {{Scalars}}, {{NamesOfMembers}},
                  "nested": { "properties": { "nested": { "properties": { "nested value": { "properties": {} } } } } },
                  "deep": {{Deep(24)}},
                  "old": { "type": "integer", "deprecated": true, {{Description}} },
                  "old class": { "properties": { "x": { "$ref": "#/$defs/old" } }, "deprecated": true },
                  "many": { "enum": [{{string.Join(", ", Enumerable.Range(0, 3000).Select(static i => $"\"value {i}\""))}}] }
                }
              },
              "default": { "double": -0, "int": 1.0, "long": 1e3, "string": "\u0000 */ \\ \" {0} \u2028 \ud83d\ude00", "nested": {}, "many": "value 2999" }
            },
            "hostile dictionary": { "schema": { "additionalProperties": { "items": { "$ref": "#/$defs/tree" } } }, "default": { "</summary>": [{ "next": {} }] } },
            "hostile json": { "default": { "\u2028": ["*/", 1e400] } },
            "hostile shared": { "schema": { "$ref": "#/$defs/tree" }, "default": { "children": [{}] } },
            "hostile nothing": {}
          },
          "experiments": {
            "hostile test": { "schema": { "properties": { "x": { "type": "number" } } }, "groups": { "class": {}, "</summary> */": { "x": 1e308 }, "4": {}, "größe": {}, "unrecognized": {} }, "layer": "hostile layer" },
            "hostile plain": {}
          },
          "layers": { "hostile layer": { "schema": { "properties": { "x": { "$ref": "#/$defs/level" } } } }, "hostile layers": {} },
          "$defs": {
            "tree": { "properties": { "next": { "$ref": "#/$defs/tree", "default": { "children": [{}] } }, "children": { "items": { "$ref": "#/$defs/tree" } }, "level": { "$ref": "#/$defs/level" } } },
            "level": { "enum": ["class", "*/ </summary>", "\u0000", "\n", "größe", "4", "string"], "x-enumNames": ["A", "B", "C", "_", "größe", "_4", "async"], "deprecated": true },
            "old": { "properties": { "old": { "$ref": "#/$defs/old" } }, "deprecated": true, {{Description}} },
            "to_string": { "properties": { "to_string": { "type": "string" }, "default": true } }, "system": { "properties": {} }, "string": { "properties": {} }, "JsonElement": { "properties": {} }, "unused": { "type": "string" }
          }
        }
        """;

    private static string Description => """ "description": "*/ </summary> \u2028 & <" """;

    private static string Scalars => $$"""
        "bool": { "type": "boolean" }, "int": { "type": "integer", "minimum": -2147483648, "default": -2147483648 }, "long": { "type": "integer", "format": "int64" }, "double": { "type": "number" },
        "decimal": { "type": "number", "format": "decimal", "default": 79228162514264337593543950335 }, "string": { "type": "string", "pattern": "</remarks> */ \u2028" }, "large": { "type": "number", "default": 1e308 },
        "date": { "type": "string", "format": "date-time", "default": "2027-03-31" }, "guid": { "type": "string", "format": "uuid" }, "uri": { "type": "string", "format": "uri" },
        "maybe bool": { "type": ["boolean", "null"] }, "maybe text": { "type": ["string", "null"] }, "maybe uri": { "type": ["string", "null"], "format": "uri" }, "maybe list": { "type": ["array", "null"], "items": { "type": ["integer", "null"] } },
        "lists": { "items": { "items": { "type": ["string", "null"] } } }, "maps": { "additionalProperties": { "additionalProperties": { "properties": { "x": { "enum": ["a"] } } } } }, "any": true, "sign": { "enum": ["+", "-"], "x-enumNames": ["Plus", "Minus"] },
        "item": { "items": { "properties": { "item": { "enum": ["item"] } } } }, "level": { "$ref": "#/$defs/level", "default": "*/ </summary>" }, "maybe level": { "items": { "$ref": "#/$defs/level" } }
        """;

    private static string NamesOfMembers => string.Join(", ", new[]
    {
        "class", "Default", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals", "ValueReader", "HostileAllConfig", "Instance", "Clone", "Read", "Visit", "Reader0", "context", "visitor",
        "value", "property", "bool at", "int32_at", "int64_at", "boolean_at", "double_at", "decimal_at", "date_time_offset_at", "guid_at", "nullable_at", "string_at", "uri_at", "strings_at", "list_at", "dictionary_at", "json_at",
        "object_at", "bits_at", "reference_at", "ValueTuple", "System", "Statsig", "Runtime", "global", "größe", "Ω", "日本語", "4eyes", "\\u2028x", "a\\u0000b", "{0}", "</c>", "Exception", "IEquatable", "Dispose", "Type", "Nullable", "JsonElement",
    }.Select(static name => $$"""  "{{name}}": { "type": "string", {{Description}} } """));

    private static string Deep(int levels) => levels == 0 ? """{ "type": "integer" }""" : (levels % 3) switch
    {
        0 => $$"""{ "items": {{Deep(levels - 1)}} }""",
        1 => $$"""{ "additionalProperties": {{Deep(levels - 1)}} }""",
        _ => $$"""{ "properties": { "deep": {{Deep(levels - 1)}}, "x": { "type": "integer", "default": 1 } } }""",
    };
}
