using CsCheck;
using static Statsig.Generators.Tests.Properties.HostileText;

namespace Statsig.Generators.Tests.Properties;

/// <summary>Schemas of every shape, nested to a depth.</summary>
internal static class SchemaGen
{
    private const int Depth = 6;
    private const int ManyLevels = 28;

    /// <summary>The names that references refer to.</summary>
    public static readonly string[] DefinitionNames = ["A", "B", "a_b", "größe", "class", "~1/%"];

    /// <summary>What the root of an entry's value may be, and seldom what it may not.</summary>
    public static Gen<SchemaSample> Root { get; }

    /// <summary>Any schema.</summary>
    public static Gen<SchemaSample> Any { get; }

    static SchemaGen()
    {
        var inner = Decorated(Gen.Frequency((6, ScalarGen.Leaf), (1, Reference())));
        Gen<SchemaSample> objects = Object(inner);
        for (var i = 1; i < Depth; i++)
        {
            objects = Object(inner);
            inner = Decorated(Gen.Frequency((8, ScalarGen.Leaf), (2, Reference()), (3, objects), (2, List(inner)), (1, Dictionary(inner)), (1, Nullable(objects)), (1, Nullable(ScalarGen.Leaf))));
        }

        Any = inner;
        Root = Gen.Frequency((14, objects), (2, Dictionary(inner)), (2, Reference()), (1, inner), (1, Deep()));
    }

    private static Gen<SchemaSample> Object(Gen<SchemaSample> inner) => Gen.Select(Gen.Select(Name, inner).Array[0, 5], Gen.Int[0, 31], static (properties, choice) =>
    {
        var distinct = choice == 31 ? properties : [.. properties.DistinctBy(static property => property.Item1)];
        var given = distinct.Where((_, i) => ((choice >> i) & 1) == 0);
        return new SchemaSample(
            $"{(choice % 2 == 0 ? "\"type\": \"object\", " : "")}\"properties\": {{{Members(distinct.Select(static property => (property.Item1, property.Item2.Json)))}}}",
            $"{{{Members(given.Select(static property => (property.Item1, property.Item2.Value)))}}}");
    });

    private static Gen<SchemaSample> List(Gen<SchemaSample> item) => Gen.Select(item, Gen.Int[0, 2], static (schema, count) => new SchemaSample(
        $"\"type\": \"array\", \"items\": {schema.Json}", $"[{string.Join(", ", Enumerable.Repeat(schema.Value, count))}]"));

    private static Gen<SchemaSample> Dictionary(Gen<SchemaSample> value) => Gen.Select(value, Name.Array[0, 2], static (schema, keys) => new SchemaSample(
        $"\"type\": \"object\", \"additionalProperties\": {schema.Json}", $"{{{Members(keys.Distinct().Select(key => (key, schema.Value)))}}}"));

    private static Gen<SchemaSample> Reference() => Gen.OneOfConst(DefinitionNames).Select(static name => new SchemaSample(
        $"\"$ref\": {Quote("#/$defs/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal).Replace("%", "%25", StringComparison.Ordinal))}", "{}"));

    private static Gen<SchemaSample> Nullable(Gen<SchemaSample> schema) => Gen.Select(schema, Gen.Bool, static (inner, isNull) => new SchemaSample(
        inner.Keywords is { } keywords && keywords.StartsWith("\"type\": \"", StringComparison.Ordinal)
            ? "\"type\": [\"null\", " + keywords["\"type\": ".Length..].Insert(keywords.IndexOf('"', "\"type\": \"".Length) - "\"type\": ".Length + 1, "]")
            : inner.Keywords,
        isNull ? "null" : inner.Value));

    /// <summary>As deep as anybody may ask for, of one shape after the other.</summary>
    private static Gen<SchemaSample> Deep() => Gen.Select(Name, ScalarGen.Leaf, Gen.Int[0, 3], static (name, leaf, kind) =>
    {
        var schema = leaf;
        for (var i = 0; i < ManyLevels; i++)
        {
            schema = (i % 4 <= kind ? 0 : i % 4) switch
            {
                1 => new SchemaSample($"\"items\": {schema.Json}", $"[{schema.Value}]"),
                2 => new SchemaSample($"\"additionalProperties\": {schema.Json}", $"{{\"k\": {schema.Value}}}"),
                _ => new SchemaSample($"\"properties\": {{{Quote(name)}: {schema.Json}}}", $"{{{Quote(name)}: {schema.Value}}}"),
            };
        }

        return new SchemaSample($"\"properties\": {{{Quote(name)}: {schema.Json}}}", $"{{{Quote(name)}: {schema.Value}}}");
    });

    /// <summary>Adds what a schema says beside its type.</summary>
    private static Gen<SchemaSample> Decorated(Gen<SchemaSample> schema) => Gen.Select(schema, HostileText.Any, Identifier, Gen.Int[0, 63], static (inner, text, identifier, choice) =>
    {
        if (inner.Keywords is null)
        {
            return inner;
        }

        var more = new List<string>();
        if (choice % 4 == 0)
        {
            more.Add($"\"default\": {inner.Value}");
        }

        if (choice % 5 == 0)
        {
            more.Add($"\"description\": {Quote(text)}");
        }

        if (choice % 16 == 1)
        {
            more.Add($"\"x-identifier\": {Quote(identifier)}");
        }

        if (choice % 16 == 2)
        {
            more.Add("\"deprecated\": true");
        }

        return more.Count == 0 ? inner : inner.With(string.Join(", ", more));
    });

    private static string Members(IEnumerable<(string Name, string Value)> members) => string.Join(", ", members.Select(static member => $"{Quote(member.Name)}: {member.Value}"));
}
