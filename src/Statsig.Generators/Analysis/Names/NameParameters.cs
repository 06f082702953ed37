using Microsoft.CodeAnalysis;
using Statsig.Manifest;

namespace Statsig.Generators.Analysis.Names;

/// <summary>Tells which parameters, properties and fields take the name of a flag.</summary>
internal static class NameParameters
{
    /// <summary>The simple name of the attribute that marks them in users' own wrappers.</summary>
    public const string MarkName = "StatsigNameAttribute";

    /// <summary>The attribute's full name, by which it is known from any assembly.</summary>
    public const string MarkFullName = "Statsig.Runtime." + MarkName;

    /// <summary>The kind of flag that a parameter of Statsig's API names; null when it names none.</summary>
    public static FlagKind? KindOfApi(IParameterSymbol parameter) => parameter.Name switch
    {
        "gateName" => FlagKind.Gate,
        "configName" => FlagKind.DynamicConfig,
        "experimentName" => FlagKind.Experiment,
        "layerName" => FlagKind.Layer,
        _ => null,
    };

    /// <summary>The kind of flag that an argument of a call names; null when it names none.</summary>
    public static FlagKind? KindOf(IParameterSymbol parameter, bool isApi) =>
        MarkOf(parameter) ?? (isApi && parameter.Type.SpecialType == SpecialType.System_String ? KindOfApi(parameter) : null);

    /// <summary>The kind that something is marked with; null when it is not marked.</summary>
    public static FlagKind? MarkOf(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: MarkName } type
                && StatsigApi.IsRuntime(type)
                && attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Enum, Value: int and >= (int)FlagKind.Gate and <= (int)FlagKind.Layer and var kind }])
            {
                return (FlagKind)kind;
            }
        }

        return symbol switch
        {
            IParameterSymbol { ContainingSymbol: IMethodSymbol { OverriddenMethod: { } overridden } } parameter => MarkOf(overridden.Parameters[parameter.Ordinal]),
            IPropertySymbol { OverriddenProperty: { } overridden } => MarkOf(overridden),
            _ => null,
        };
    }
}
