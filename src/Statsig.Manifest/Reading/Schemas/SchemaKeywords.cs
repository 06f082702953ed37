namespace Statsig.Manifest.Reading;

/// <summary>The keywords of JSON Schema 2020-12 that a value schema may have, the frequent ones first.</summary>
internal static class SchemaKeywords
{
    public static readonly string[] All =
    [
        "type", "description", "default", "properties", "format", "enum", "items", "additionalProperties", "minimum", "maximum", "$ref", "required",
        "x-identifier", "x-enumNames", "deprecated", "title", "pattern", "minLength", "maxLength", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "examples", "readOnly", "writeOnly", "$schema", "$id", "$comment",
        "contentEncoding", "contentMediaType",
        "const", "oneOf", "anyOf", "allOf", "not", "if", "then", "else", "patternProperties", "propertyNames", "prefixItems", "contains",
        "minContains", "maxContains", "dependentRequired", "dependentSchemas", "unevaluatedItems", "unevaluatedProperties", "$defs",
    ];
}
