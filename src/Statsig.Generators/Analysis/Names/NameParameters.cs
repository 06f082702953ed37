using Microsoft.CodeAnalysis;
using Statsig.Manifest;

namespace Statsig.Generators.Analysis.Names;

/// <summary>Tells which parameters take the name of a flag.</summary>
internal static class NameParameters
{
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
        NameMarks.Find(parameter) ?? (isApi && parameter.Type.SpecialType == SpecialType.System_String ? KindOfApi(parameter) : null);
}
