namespace Statsig.Manifest.Reading;

/// <summary>The keywords of JSON Schema 2020-12 that a value schema may have, the frequent ones first.</summary>
internal static class SchemaKeywords
{
    public static readonly string[] All =
    [
        "type", "description", "default", "properties", "required", "format", "enum", "items", "additionalProperties", "minimum", "maximum",
        "deprecated", "title", "pattern", "minLength", "maxLength", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems",
        "uniqueItems", "minProperties", "maxProperties", "examples", "readOnly", "writeOnly", "$ref", "$defs", "$schema", "$id", "$comment",
        "contentEncoding", "contentMediaType",
        "const", "oneOf", "anyOf", "allOf", "not", "if", "then", "else", "patternProperties", "propertyNames", "prefixItems", "contains",
        "minContains", "maxContains", "dependentRequired", "dependentSchemas", "unevaluatedItems", "unevaluatedProperties",
    ];

    /// <summary>Whether no C# type can say what a keyword says.</summary>
    public static bool IsUntypable(string keyword) => keyword
        is "const" or "oneOf" or "anyOf" or "allOf" or "not" or "if" or "then" or "else" or "patternProperties" or "prefixItems" or "dependentSchemas";
}
