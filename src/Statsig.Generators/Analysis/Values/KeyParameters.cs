using Microsoft.CodeAnalysis;

namespace Statsig.Generators.Analysis.Values;

/// <summary>Tells which parameters take the key of a parameter of a config, an experiment or a layer.</summary>
internal static class KeyParameters
{
    public static bool IsKey(IParameterSymbol parameter) => parameter.Type.SpecialType == SpecialType.System_String && parameter.Name switch
    {
        "key" => parameter.ContainingSymbol.Name.StartsWith("Get", StringComparison.Ordinal),
        "parameterName" => true,
        _ => false,
    };
}
