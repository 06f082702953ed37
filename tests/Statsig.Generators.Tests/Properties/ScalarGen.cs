using CsCheck;
using static Statsig.Generators.Tests.Properties.HostileText;

namespace Statsig.Generators.Tests.Properties;

/// <summary>Schemas of one value: scalars, enums, any JSON, and what is no schema.</summary>
internal static class ScalarGen
{
    private static readonly string[] Integers = ["0", "1", "-1", "-0", "7", "1.0", "1e3", "120e-1", "2147483647", "-2147483648"];

    private static readonly string[] Longs = [.. Integers, "2147483648", "9007199254740993", "9223372036854775807", "-9223372036854775808", "1e18"];

    private static readonly string[] Numbers =
    [
        .. Integers, "0.1", "-0.0", "1e308", "-1e308", "1.7976931348623157e308", "5e-324", "1e-400", "9007199254740993", "123456789012345678901234567890", "0.1000000000000000055511151231257827", "1E+2",
    ];

    private static readonly string[] Decimals = [.. Integers, "79228162514264337593543950335", "-79228162514264337593543950335", "0.0000000000000000000000000001", "0.10", "1e28", "1e-40", "-0.0"];

    private static readonly string[] Wrong = ["1e400", "-1e400", "1e99999999999", "2147483648", "79228162514264337593543950336", "0.5", "null", "\"x\"", "true", "[]", "{}", "\"\\ud800\""];

    private static Gen<SchemaSample> Numeric { get; } = Gen.Frequency(
        (3, Typed(""" "type": "integer" """, Integers)),
        (2, Typed(""" "type": "integer", "format": "int64" """, Longs)),
        (1, Typed(""" "type": "integer", "maximum": 9999999999 """, Longs)),
        (2, Typed(""" "type": "number" """, Numbers)),
        (2, Typed(""" "type": "number", "format": "decimal" """, Decimals)),
        (1, Typed(""" "type": "integer", "minimum": 1, "maximum": 2 """, Integers)));

    private static Gen<SchemaSample> Text { get; } = Gen.Frequency(
        (3, Any.Select(static text => new SchemaSample("\"type\": \"string\"", Quote(text)))),
        (1, Any.Select(static text => new SchemaSample($"\"type\": \"string\", \"pattern\": {Quote(text)}, \"maxLength\": 9", Quote(text)))),
        (1, Typed(""" "type": "string", "format": "date-time" """, "\"2027-03-31T12:00:00Z\"", "\"0001-01-01\"", "\"9999-12-31T23:59:59.9999999+14:00\"", "\"2027-03-31T12:00\"")),
        (1, Typed(""" "type": "string", "format": "uuid" """, "\"123e4567-e89b-12d3-a456-426614174000\"", "\"123E4567-E89B-12D3-A456-426614174000\"")),
        (1, Typed(""" "type": "string", "format": "uri" """, "\"https://example.com/\\\"<a>\"", "\"about:blank\"", "\"a:\"", "\"https://ex\\u00e4mple.com/{0}\"", "\"file:///c:/a%20b\"")));

    private static Gen<SchemaSample> Enum { get; } = Gen.Select(Name.Array[1, 5], Identifier.Array[5], Gen.Int[0, 9], static (values, names, choice) =>
    {
        values = choice == 0 ? values : [.. values.Distinct()];
        var keywords = $"\"enum\": [{string.Join(", ", values.Select(Quote))}]";
        return new SchemaSample(
            choice is 1 or 2 ? $"{keywords}, \"x-enumNames\": [{string.Join(", ", names.Take(values.Length).Select(Quote))}]" : keywords,
            Quote(values[^1]));
    });

    private static Gen<SchemaSample> OtherEnum { get; } = Gen.OneOfConst(
        new SchemaSample("\"enum\": [1, 2.0, 3e0]", "2"),
        new SchemaSample("\"type\": \"integer\", \"format\": \"int64\", \"enum\": [9007199254740993, null]", "9007199254740993"),
        new SchemaSample("\"enum\": [0.5, 1]", "1"),
        new SchemaSample("\"enum\": [true]", "true"),
        new SchemaSample("\"enum\": [\"a\", 1]", "1"),
        new SchemaSample("\"enum\": []", "1"),
        new SchemaSample("\"type\": [\"string\", \"null\"], \"enum\": [\"a\", null]", "null"));

    private static Gen<SchemaSample> AnyJson { get; } = Gen.Select(
        Gen.OneOfConst(null, "", "\"type\": \"object\"", "\"oneOf\": [{}]", "\"const\": 1", "\"type\": [\"string\", \"integer\"]", "\"type\": \"null\"", "\"not\": {}"),
        Gen.OneOfConst("null", "{}", "[]", "1e400", "\"\\u2028\"", "{\"a\": [1, {\"b\": null}]}", "\"</summary>\""),
        static (keywords, value) => new SchemaSample(keywords, value));

    private static Gen<SchemaSample> Malformed { get; } = Gen.OneOfConst(
        new SchemaSample("\"type\": \"strin\"", "1"),
        new SchemaSample("\"type\": 1", "1"),
        new SchemaSample("\"properties\": 1", "{}"),
        new SchemaSample("\"items\": 1", "[1]"),
        new SchemaSample("\"$ref\": \"#/elsewhere\"", "1"),
        new SchemaSample("\"enum\": 1", "1"),
        new SchemaSample("\"additionalProperties\": 1", "{}"),
        new SchemaSample("\"unknownKeyword\": 1", "1"));

    /// <summary>Any of them.</summary>
    public static Gen<SchemaSample> Leaf { get; } = Gen.Frequency(
        (3, Gen.Const(new SchemaSample("\"type\": \"boolean\"", "true"))),
        (6, Numeric),
        (6, Text),
        (4, Enum),
        (1, OtherEnum),
        (2, AnyJson),
        (1, Malformed),
        (1, Gen.Select(Numeric, Gen.OneOfConst(Wrong), static (schema, value) => schema with { Value = value })));

    private static Gen<SchemaSample> Typed(string keywords, params string[] values) =>
        Gen.OneOfConst(values).Select(value => new SchemaSample(keywords.Trim(), value));
}
