using Microsoft.CodeAnalysis;
using Statsig.Manifest;

namespace Statsig.Generators.Analysis;

/// <summary>Tells which parameters take the name of a flag.</summary>
internal static class NameParameters
{
    private const string RootNamespace = "Statsig";

    /// <summary>The kind of flag that a parameter names; null when it names none.</summary>
    public static FlagKind? KindOf(IParameterSymbol parameter) => parameter.Name switch
    {
        "gateName" => FlagKind.Gate,
        "configName" => FlagKind.DynamicConfig,
        "experimentName" => FlagKind.Experiment,
        "layerName" => FlagKind.Layer,
        _ => null,
    };

    /// <summary>Whether a method belongs to Statsig's API: a type of a referenced assembly in the namespace <c>Statsig</c> or below it.</summary>
    public static bool IsStatsigApi(IMethodSymbol method, Compilation compilation)
    {
        if (method.MethodKind is MethodKind.Constructor || method.ContainingType is not { } type)
        {
            return false;
        }

        var ns = type.ContainingNamespace;
        while (ns is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            ns = ns.ContainingNamespace;
        }

        return ns is { IsGlobalNamespace: false, Name: RootNamespace }
            && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
    }
}
