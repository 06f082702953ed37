using Microsoft.CodeAnalysis;
using Statsig.Manifest;

namespace Statsig.Generators.Analysis.Values;

/// <summary>Tells whether a value of a schema's type can be read as a C# type. Types that read themselves are not judged.</summary>
internal static class TypeFit
{
    public static bool Fits(SchemaType schema, ITypeSymbol asked)
    {
        var type = schema is NullableType nullable ? nullable.Inner : schema;
        if (asked is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] })
        {
            asked = inner;
        }

        // What is neither a scalar nor a list may be anything: JToken, object, a class of the user's.
        var isList = asked is IArrayTypeSymbol;
        if (!isList && !IsScalar(asked))
        {
            return true;
        }

        return type switch
        {
            AnyType => true,
            ListType => isList,
            ScalarType scalar => !isList && Fits(scalar.Kind, asked),
            NamedType { Kind: NamedTypeKind.Enum } => asked.SpecialType == SpecialType.System_String || asked.TypeKind == TypeKind.Enum,
            _ => false,
        };
    }

    /// <summary>A type, as a schema would say it.</summary>
    public static string Describe(SchemaType schema) => schema switch
    {
        NullableType nullable => Describe(nullable.Inner) + " or null",
        ScalarType scalar => Describe(scalar.Kind),
        ListType list => "an array" + (list.Item is ScalarType item ? " of " + Plain(item.Kind) : ""),
        NamedType { Kind: NamedTypeKind.Enum } => "a string of an enum",
        _ => "an object",
    };

    private static bool Fits(ScalarKind kind, ITypeSymbol asked) => kind switch
    {
        ScalarKind.Boolean => asked.SpecialType == SpecialType.System_Boolean,
        ScalarKind.Int32 or ScalarKind.Int64 => asked.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 || IsFraction(asked),
        ScalarKind.Double or ScalarKind.Decimal => IsFraction(asked),
        ScalarKind.DateTimeOffset => IsText(asked) || asked.SpecialType == SpecialType.System_DateTime || asked.Name == nameof(DateTimeOffset),
        ScalarKind.Guid => IsText(asked) || asked.Name == nameof(Guid),

        // A string of a fixed set of values need not say so in its schema.
        ScalarKind.String => IsText(asked) || asked.TypeKind == TypeKind.Enum,
        _ => IsText(asked),
    };

    private static bool IsText(ITypeSymbol type) => type.SpecialType == SpecialType.System_String;

    private static bool IsFraction(ITypeSymbol type) => type.SpecialType is SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal;

    private static bool IsScalar(ITypeSymbol type) =>
        type.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_String) or SpecialType.System_DateTime
        || type.TypeKind == TypeKind.Enum
        || (type is { Name: nameof(DateTimeOffset) or nameof(Guid), ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } });

    private static string Describe(ScalarKind kind) => kind is ScalarKind.Int32 or ScalarKind.Int64 ? "an integer" : "a " + Plain(kind).TrimEnd('s');

    private static string Plain(ScalarKind kind) => kind switch
    {
        ScalarKind.Boolean => "booleans",
        ScalarKind.Int32 or ScalarKind.Int64 => "integers",
        ScalarKind.Double or ScalarKind.Decimal => "numbers",
        _ => "strings",
    };
}
