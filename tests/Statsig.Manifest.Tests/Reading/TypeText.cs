namespace Statsig.Manifest.Tests.Reading;

/// <summary>Writes types short.</summary>
internal static class TypeText
{
    public static string Of(SchemaType type) => type switch
    {
        AnyType => "any",
        ScalarType scalar => scalar.Kind.ToString(),
        ListType list => Of(list.Item) + "[]",
        DictionaryType dictionary => Of(dictionary.Value) + "{}",
        NullableType nullable => Of(nullable.Inner) + "?",
        NamedType named => (named.IsShared ? "shared " : "") + (named.Kind == NamedTypeKind.Class ? "class " : "enum ") + named.Path,
        _ => throw new InvalidOperationException(),
    };
}
