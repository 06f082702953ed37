using Statsig.Manifest;

namespace Statsig.Tool.Diffing;

/// <summary>Types as C# writes them.</summary>
internal static class TypeText
{
    /// <summary>The text of a type.</summary>
    /// <param name="type">The type.</param>
    public static string Of(SchemaType type) => type switch
    {
        ScalarType scalar => Of(scalar.Kind),
        ListType list => $"IReadOnlyList<{Of(list.Item)}>",
        DictionaryType dictionary => $"IReadOnlyDictionary<string, {Of(dictionary.Value)}>",
        NullableType nullable => Of(nullable.Inner) + "?",
        NamedType named => named.Path,
        _ => "JsonElement",
    };

    private static string Of(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.Double => "double",
        ScalarKind.Decimal => "decimal",
        ScalarKind.String => "string",
        ScalarKind.DateTimeOffset => "DateTimeOffset",
        ScalarKind.Guid => "Guid",
        _ => "Uri",
    };
}
