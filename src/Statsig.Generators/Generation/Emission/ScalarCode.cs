using Statsig.Manifest;

namespace Statsig.Generators.Generation.Emission;

/// <summary>How the type of a property is written in C#.</summary>
internal static class ScalarCode
{
    public static string TypeName(SchemaType type) => type is not ScalarType scalar ? RuntimeTypes.JsonElement : scalar.Kind switch
    {
        ScalarKind.Boolean => "bool",
        ScalarKind.Int32 => "int",
        ScalarKind.Int64 => "long",
        ScalarKind.Double => "double",
        _ => "string",
    };

    /// <summary>The method of <c>ValueReadContext</c> that reads it.</summary>
    public static string ReadMethod(SchemaType type) => type is not ScalarType scalar ? "ReadJsonElement" : scalar.Kind switch
    {
        ScalarKind.Boolean => "ReadBoolean",
        ScalarKind.Int32 => "ReadInt32",
        ScalarKind.Int64 => "ReadInt64",
        ScalarKind.Double => "ReadDouble",
        _ => "ReadString",
    };

    public static string Default(SchemaProperty property) => property.Default switch
    {
        BooleanValue boolean => CSharpLiteral.Boolean(boolean.Value),
        IntegerValue integer => property.Type is ScalarType { Kind: ScalarKind.Int64 } ? CSharpLiteral.Int64(integer.Value) : CSharpLiteral.Int32(integer.Value),
        NumberValue number => CSharpLiteral.Double(number.Text),
        StringValue text => CSharpLiteral.String(text.Value),
        JsonValue json => $"{RuntimeTypes.JsonValues}.Parse({CSharpLiteral.String(json.Json)})",
        _ => ZeroOf(property.Type),
    };

    public static string AreEqual(SchemaType type, string left, string right) => type switch
    {
        ScalarType { Kind: ScalarKind.String } => $"string.Equals({left}, {right}, global::System.StringComparison.Ordinal)",
        ScalarType => $"{left}.Equals({right})",
        _ => $"{RuntimeTypes.JsonValues}.AreEqual({left}, {right})",
    };

    public static string HashCode(SchemaType type, string value) => type switch
    {
        ScalarType { Kind: ScalarKind.String } => $"global::System.StringComparer.Ordinal.GetHashCode({value})",
        ScalarType => $"{value}.GetHashCode()",
        _ => $"{RuntimeTypes.JsonValues}.GetHashCode({value})",
    };

    public static string Text(SchemaType type, string value) => type switch
    {
        ScalarType { Kind: ScalarKind.String } => $"\"\\\"\" + {value} + \"\\\"\"",
        ScalarType { Kind: ScalarKind.Boolean } => $"({value} ? \"true\" : \"false\")",
        ScalarType => $"{value}.ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
        _ => $"{value}.GetRawText()",
    };

    private static string ZeroOf(SchemaType type) => type is not ScalarType scalar
        ? RuntimeTypes.JsonValues + ".Null"
        : scalar.Kind switch
        {
            ScalarKind.Boolean => "false",
            ScalarKind.Int32 => "0",
            ScalarKind.Int64 => "0L",
            ScalarKind.Double => "0d",
            _ => "\"\"",
        };
}
