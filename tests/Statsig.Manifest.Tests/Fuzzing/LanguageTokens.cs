namespace Statsig.Manifest.Tests.Fuzzing;

/// <summary>Tokens of JSON and of the manifest language, and what looks like them.</summary>
internal static class LanguageTokens
{
    /// <summary>Single characters that mean something to a reader of JSON, or that come close to one that does.</summary>
    public const string Characters = "{}[]:,\"'\\/*#-+.0123456789eEtfnu_$ \t\r\n\0\u0001\u007f\u0085\u00a0\u00e4\u200b\u2028\u2029\ufeff\ufffd\uffff\ud83d\ude00";

    /// <summary>Property names of the language.</summary>
    public static readonly string[] Keys =
    [
        "\"$schema\"", "\"manifestVersion\"", "\"namespace\"", "\"accessibility\"", "\"gates\"", "\"configs\"", "\"experiments\"", "\"layers\"", "\"$defs\"",
        "\"description\"", "\"owner\"", "\"tags\"", "\"idType\"", "\"lifecycle\"", "\"staleReason\"", "\"expires\"", "\"identifier\"", "\"default\"", "\"schema\"", "\"groups\"", "\"layer\"",
        "\"type\"", "\"format\"", "\"enum\"", "\"items\"", "\"properties\"", "\"additionalProperties\"", "\"$ref\"", "\"x-identifier\"", "\"x-enumNames\"", "\"deprecated\"", "\"title\"",
        "\"minimum\"", "\"maximum\"", "\"exclusiveMinimum\"", "\"exclusiveMaximum\"", "\"multipleOf\"", "\"minLength\"", "\"maxLength\"", "\"minItems\"", "\"maxItems\"", "\"uniqueItems\"",
        "\"minProperties\"", "\"maxProperties\"", "\"pattern\"", "\"required\"", "\"const\"", "\"oneOf\"", "\"anyOf\"", "\"allOf\"", "\"not\"", "\"if\"", "\"prefixItems\"", "\"$comment\"",
        "\"\"", "\"a\"", "\"ab\"", "\"x\"", "\"Gates\"", "\"g\\u0061tes\"", "\"---\"", "\"\\ud800\"",
    ];

    /// <summary>Values that some property of the language takes, or refuses.</summary>
    public static readonly string[] Values =
    [
        "{}", "[]", "true", "false", "null", "0", "-0", "1", "1.0", "1e3", "-0.5", "1e308", "1e400", "1e-400", "2147483648", "9007199254740993", "9223372036854775808", "1e99999999999",
        "79228162514264337593543950336", "0.1000000000000000055511151231257827", "\"\"", "\"a\"", "\"internal\"", "\"public\"", "\"temporary\"", "\"archived\"", "\"2027-03-31\"",
        "\"2027-02-30\"", "\"App.Flags\"", "\"System\"", "\"class\"", "\"boolean\"", "\"integer\"", "\"number\"", "\"string\"", "\"object\"", "\"array\"", "\"null\"", "\"int64\"",
        "\"decimal\"", "\"date-time\"", "\"uuid\"", "\"uri\"", "[\"string\", \"null\"]", "[\"null\", \"object\"]", "[\"a\", \"b\"]", "[1, 2.0, null]", "[true]", "[\"null\"]",
        "\"#/$defs/A\"", "\"#/$defs/a~1b%20%c3%a4\"", "\"#/$defs/%\"", "\"#\"", "{ \"type\": \"integer\" }", "{ \"enum\": [\"a\", \"b\"] }", "{ \"properties\": { \"x\": true } }",
        "{ \"$ref\": \"#/$defs/A\" }", "{ \"items\": { \"type\": \"string\" } }", "{ \"additionalProperties\": { \"type\": [\"number\", \"null\"] } }", "{ \"default\": 1 }",
        "\"2027-03-31T12:00:00Z\"", "\"123e4567-e89b-12d3-a456-426614174000\"", "\"https://example.com/\"", "\"\\u2028*/ </summary> {0}\"", "\"\\ud83d\\ude00\"", "\"\\udc00\"",
    ];

    /// <summary>Pieces of JSON's syntax that are no token, or half of one.</summary>
    public static readonly string[] Pieces =
    [
        "//", "/*", "*/", "/**/", "// a\n", "\\u", "\\ud83d", "\\udc00", "\\x", "\"\"\"", "{{", "]]", ",,", "::", "[,", "1.", ".5", "+1", "01", "-", "1e", "0x1", "NaN", "Infinity", "undefined", "True",
        "\r\n", "\u2028", "'a'", "a:", "#", "\ufeff", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "]}]}", "}{",
    ];
}
