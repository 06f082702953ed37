using Microsoft.CodeAnalysis;
using Statsig.Manifest;

namespace Statsig.Generators.Analysis.Names;

/// <summary>The generated classes <c>Gates</c>, <c>Configs</c>, <c>Experiments</c> and <c>Layers</c>, as code sees them.</summary>
internal static class FlagClasses
{
    public static string NameOf(FlagKind kind) => kind switch
    {
        FlagKind.Gate => "Gates",
        FlagKind.DynamicConfig => "Configs",
        FlagKind.Experiment => "Experiments",
        _ => "Layers",
    };

    /// <summary>The kind of flag that a constant of <c>Names</c> is the name of; null when it is none.</summary>
    public static FlagKind? KindOfNames(IFieldSymbol field) =>
        field is { IsConst: true, ContainingType: { Name: "Names", ContainingType: { } type } } ? KindOf(type) : null;

    /// <summary>The kind of flag that a property gives; null when it is no accessor.</summary>
    public static FlagKind? KindOfAccessor(IPropertySymbol property) =>
        property.IsStatic && StatsigApi.IsRuntime(property.Type) ? KindOf(property.ContainingType) : null;

    /// <summary>The flag's name, from the constant beside its accessor: the accessor may be another project's, in a namespace of its own.</summary>
    public static string? ConstantOf(IPropertySymbol accessor)
    {
        foreach (var names in accessor.ContainingType.GetTypeMembers("Names"))
        {
            foreach (var member in names.GetMembers(accessor.Name))
            {
                if (member is IFieldSymbol { ConstantValue: string name })
                {
                    return name;
                }
            }
        }

        return null;
    }

    private static FlagKind? KindOf(INamedTypeSymbol type) => type.Name switch
    {
        "Gates" => FlagKind.Gate,
        "Configs" => FlagKind.DynamicConfig,
        "Experiments" => FlagKind.Experiment,
        "Layers" => FlagKind.Layer,
        _ => null,
    };
}
