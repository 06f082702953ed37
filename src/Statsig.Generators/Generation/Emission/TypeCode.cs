using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>How the types of values are written in C#, and what reads them.</summary>
internal sealed class TypeCode
{
    private readonly string _prefix;

    /// <param name="ns">The namespace of the generated types.</param>
    public TypeCode(string ns) => _prefix = "global::" + ns + ".";

    /// <summary>The C# type.</summary>
    public string NameOf(SchemaType type) => type switch
    {
        ScalarType scalar => NameOf(scalar.Kind),
        ListType list => $"{RuntimeTypes.ReadOnlyList}<{NameOf(list.Item)}>",
        DictionaryType dictionary => $"{RuntimeTypes.ReadOnlyDictionary}<string, {NameOf(dictionary.Value)}>",
        NullableType nullable => NameOf(nullable.Inner) + "?",
        NamedType named => NameOf(named.Path),
        _ => RuntimeTypes.JsonElement,
    };

    /// <summary>The C# type at a path of the namespace.</summary>
    public string NameOf(string path) => _prefix + path;

    /// <summary>Whether what reads a type is made of other readers, so that it is worth to keep.</summary>
    public static bool IsComposite(SchemaType type) => type is ListType or DictionaryType or NullableType;

    /// <summary>The method of <c>ValueVisitor</c> for a scalar; null where a reader is passed.</summary>
    public static string? MethodOf(SchemaType type) => type is ScalarType { Kind: not (ScalarKind.DateTimeOffset or ScalarKind.Guid or ScalarKind.Uri) } scalar
        ? scalar.Kind.ToString()
        : null;

    /// <summary>The expression of what reads a type.</summary>
    public string ReaderOf(SchemaType type) => type switch
    {
        ScalarType scalar => $"{RuntimeTypes.ValueReaders}.{scalar.Kind}",
        ListType list => $"{RuntimeTypes.ValueReaders}.List<{NameOf(list.Item)}>({PartOf(list.Item)})",
        DictionaryType dictionary => $"{RuntimeTypes.ValueReaders}.Dictionary<{NameOf(dictionary.Value)}>({PartOf(dictionary.Value)})",
        NullableType { Inner: var inner } => $"{RuntimeTypes.ValueReaders}.{(IsValueType(inner) ? "Nullable" : "NullableReference")}<{NameOf(inner)}>({PartOf(inner)})",
        NamedType { Kind: NamedTypeKind.Enum } named => NameOf(named.Path) + ReservedNames.ReaderSuffix + ".Instance",
        NamedType named => NameOf(named.Path) + "." + ClassEmitter.Reader,
        _ => RuntimeTypes.ValueReaders + ".Json",
    };

    /// <summary>A shared class may lead back to the class whose reader is being made; its own is asked for when it is used.</summary>
    private string PartOf(SchemaType type) => type is NamedType { IsShared: true, Kind: NamedTypeKind.Class }
        ? $"{RuntimeTypes.ValueReaders}.Lazy<{NameOf(type)}>(static () => {ReaderOf(type)})"
        : ReaderOf(type);

    private static bool IsValueType(SchemaType type) => type
        is ScalarType { Kind: not (ScalarKind.String or ScalarKind.Uri) }
        or NamedType { Kind: NamedTypeKind.Enum }
        or AnyType;

    private static string NameOf(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.Double => "double",
        ScalarKind.Decimal => "decimal",
        ScalarKind.String => "string",
        _ => "global::System." + kind.ToString(),
    };
}
