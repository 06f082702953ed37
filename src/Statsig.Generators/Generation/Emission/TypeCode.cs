using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>How the types of values are written in C#, and what reads them.</summary>
internal sealed class TypeCode
{
    private const string StringList = nameof(StringList);

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
    public static bool IsComposite(SchemaType type) => type is (ListType or DictionaryType or NullableType) && !IsStringList(type);

    /// <summary>The method of <c>ValueVisitor</c> for the simplest types; null where a reader is passed.</summary>
    public static string? MethodOf(SchemaType type) => type is ScalarType scalar ? NameOfKind(scalar.Kind)
        : IsStringList(type) ? StringList
        : null;

    /// <summary>The expression of what reads a type.</summary>
    public string ReaderOf(SchemaType type) => type switch
    {
        ScalarType scalar => RuntimeTypes.ValueReaders + "." + NameOfKind(scalar.Kind),
        ListType when IsStringList(type) => RuntimeTypes.ValueReaders + "." + StringList,
        ListType list => $"{RuntimeTypes.ValueReaders}.List<{NameOf(list.Item)}>({PartOf(list.Item)})",
        DictionaryType dictionary => $"{RuntimeTypes.ValueReaders}.Dictionary<{NameOf(dictionary.Value)}>({PartOf(dictionary.Value)})",
        NullableType { Inner: var inner } => $"{RuntimeTypes.ValueReaders}.{(IsValueType(inner) ? "Nullable" : "NullableReference")}<{NameOf(inner)}>({PartOf(inner)})",
        NamedType { Kind: NamedTypeKind.Enum } named => NameOf(named.Path) + ReservedNames.ReaderSuffix + (named.Path.Contains('.') ? "" : ".Instance"),
        NamedType named => NameOf(named.Path) + "." + ClassEmitter.Reader,
        _ => RuntimeTypes.ValueReaders + ".Json",
    };

    /// <summary>A shared class may lead back to the class whose reader is being made; its own is asked for when it is used.</summary>
    private string PartOf(SchemaType type) => type is NamedType { IsShared: true, Kind: NamedTypeKind.Class }
        ? $"{RuntimeTypes.ValueReaders}.Lazy<{NameOf(type)}>(static () => {ReaderOf(type)})"
        : ReaderOf(type);

    /// <summary>The lists that values have most; the runtime has their reader.</summary>
    private static bool IsStringList(SchemaType type) => type is ListType { Item: ScalarType { Kind: ScalarKind.String } };

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
        _ => "global::System." + NameOfKind(kind),
    };

    /// <summary>As a constant: the framework looks for an enum's name each time that it is asked.</summary>
    private static string NameOfKind(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => nameof(ScalarKind.Boolean),
        ScalarKind.Int32 => nameof(ScalarKind.Int32),
        ScalarKind.Int64 => nameof(ScalarKind.Int64),
        ScalarKind.Double => nameof(ScalarKind.Double),
        ScalarKind.Decimal => nameof(ScalarKind.Decimal),
        ScalarKind.String => nameof(ScalarKind.String),
        ScalarKind.DateTimeOffset => nameof(ScalarKind.DateTimeOffset),
        ScalarKind.Guid => nameof(ScalarKind.Guid),
        _ => nameof(ScalarKind.Uri),
    };
}
