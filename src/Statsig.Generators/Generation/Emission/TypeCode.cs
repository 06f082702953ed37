using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>How the types of values are written in C#, and what reads them.</summary>
internal sealed class TypeCode
{
    /// <summary>The kind of an enum, which has the names of its values in the layout.</summary>
    public const string EnumKind = "enum";

    private const string StringList = nameof(StringList);

    private readonly string _prefix;
    private readonly string? _class;

    /// <summary>The last type in the namespace that was asked for: it is mostly asked for again at once.</summary>
    private (string Path, string Name) _last = ("", "");

    /// <param name="ns">The namespace of the generated types.</param>
    public TypeCode(string ns) => _prefix = "global::" + ns + ".";

    private TypeCode(string prefix, string path)
    {
        _prefix = prefix;
        _class = path;
    }

    /// <summary>How types are written in a class, where its own name and those of the types that stand in it mean nothing else.</summary>
    /// <param name="path">The C# name of the class within the namespace.</param>
    public TypeCode In(string path) => new(_prefix, path);

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
    public string NameOf(string path)
    {
        if (!string.Equals(_last.Path, path, StringComparison.Ordinal))
        {
            _last = (path, ShortNameOf(path) ?? (_prefix + path));
        }

        return _last.Name;
    }

    /// <summary>Writes what gets a property of a type out of its slot.</summary>
    public void AppendGetter(SourceWriter writer, SchemaType type, int slot)
    {
        switch (type)
        {
            case NullableType { Inner: var inner } when !IsValueType(inner):
                AppendGetter(writer, inner, slot);
                return;
            case ScalarType scalar:
                writer.Append(NameOfKind(scalar.Kind)).Append("At(");
                break;
            case AnyType:
                writer.Append("JsonAt(");
                break;
            case NamedType { Kind: NamedTypeKind.Enum }:
                writer.Append("(").Append(NameOf(type)).Append(")Int32At(");
                break;
            case ListType list when IsStringList(list):
                writer.Append("StringsAt(");
                break;
            default:
                var (method, argument) = type switch
                {
                    NullableType nullable => ("NullableAt", nullable.Inner),
                    ListType list => ("ListAt", list.Item),
                    DictionaryType dictionary => ("DictionaryAt", dictionary.Value),
                    _ => ("ObjectAt", type),
                };
                writer.Append(method).Append("<").Append(NameOf(argument)).Append(">(");
                break;
        }

        writer.Append(CSharpLiteral.Integer(slot)).Append(")");
    }

    /// <summary>What a class's layout calls a type; null for one whose reader the class gives.</summary>
    public static string? KindOf(SchemaType type) => type switch
    {
        ScalarType scalar => KindOf(scalar.Kind),
        AnyType => "json",
        NamedType { Kind: NamedTypeKind.Enum, IsShared: false } => EnumKind,
        _ => IsStringList(type) ? "strings" : null,
    };

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
    public string PartOf(SchemaType type) => type is NamedType { IsShared: true, Kind: NamedTypeKind.Class }
        ? $"{RuntimeTypes.ValueReaders}.Lazy<{NameOf(type)}>(static () => {ReaderOf(type)})"
        : ReaderOf(type);

    /// <summary>The lists that values have most; the runtime has their reader.</summary>
    private static bool IsStringList(SchemaType type) => type is ListType { Item: ScalarType { Kind: ScalarKind.String } };

    private static bool IsValueType(SchemaType type) => type
        is ScalarType { Kind: not (ScalarKind.String or ScalarKind.Uri) }
        or NamedType { Kind: NamedTypeKind.Enum }
        or AnyType;

    private static string KindOf(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.Double => "double",
        ScalarKind.Decimal => "decimal",
        ScalarKind.String => "string",
        ScalarKind.DateTimeOffset => "date",
        ScalarKind.Guid => "uuid",
        _ => "uri",
    };

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

    /// <summary>
    /// The name of the class itself, or of a type that stands right in it; null for any other. The compiler looks for a short name in the class first, and
    /// for a full one part by part. Only names that begin with a capital letter are written so: others, such as <c>_</c>, can mean something else where they stand alone.
    /// </summary>
    private string? ShortNameOf(string path)
    {
        var start = path == _class ? path.LastIndexOf('.') + 1
            : _class is not null && path.Length > _class.Length && path[_class.Length] == '.' && path.StartsWith(_class, StringComparison.Ordinal) ? _class.Length + 1
            : -1;
        return start >= 0 && path[start] is >= 'A' and <= 'Z' && path.IndexOf('.', start) < 0 ? path.Substring(start) : null;
    }
}
