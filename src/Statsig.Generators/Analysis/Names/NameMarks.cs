using Microsoft.CodeAnalysis;
using Statsig.Manifest;

namespace Statsig.Generators.Analysis.Names;

/// <summary>
/// Reads the marks on parameters, properties and fields. One that overrides or implements another has the other's mark, so that it makes no difference
/// whether a wrapper is called through its class or its interface.
/// </summary>
internal static class NameMarks
{
    /// <summary>The simple name of the attribute that marks names in users' own wrappers.</summary>
    public const string AttributeName = "StatsigNameAttribute";

    /// <summary>The attribute's full name, by which it is known from any assembly.</summary>
    public const string AttributeFullName = "Statsig.Runtime." + AttributeName;

    /// <summary>The kind that something is marked with; null when it is not marked.</summary>
    public static FlagKind? Find(ISymbol symbol)
    {
        if (MarkedInAssembly.IsRuntime(symbol.ContainingAssembly))
        {
            // It has the attribute and uses it nowhere. Nearly all that is asked about is the runtime's.
            return null;
        }

        return FindOwn(symbol) ?? symbol switch
        {
            IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter => FindInherited(parameter, method),
            IParameterSymbol { ContainingSymbol: IPropertySymbol indexer } parameter => FindInherited(indexer, other => other.Parameters[parameter.Ordinal]),
            IPropertySymbol property => FindOfSetter(property) ?? FindInherited(property, static other => other),
            _ => null,
        };
    }

    /// <summary>The kind that something itself is marked with; null when it is not.</summary>
    public static FlagKind? FindOwn(ISymbol symbol)
    {
        if (!MarkedInAssembly.CanHaveMarks(symbol.ContainingAssembly))
        {
            return null;
        }

        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: AttributeName } type
                && StatsigApi.IsRuntime(type)
                && attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Enum, Value: int and >= (int)FlagKind.Gate and <= (int)FlagKind.Layer and var kind }])
            {
                return (FlagKind)kind;
            }
        }

        return null;
    }

    private static FlagKind? FindInherited(IParameterSymbol parameter, IMethodSymbol method)
    {
        var ordinal = parameter.Ordinal;
        if (method.AssociatedSymbol is IPropertySymbol property)
        {
            return ordinal < property.Parameters.Length ? FindInherited(property, other => other.Parameters[ordinal]) : Find(property);
        }

        if (method.ReducedFrom is { } unreduced)
        {
            return Find(unreduced.Parameters[ordinal + 1]);
        }

        if (method.OverriddenMethod is { } overridden)
        {
            return Find(overridden.Parameters[ordinal]);
        }

        foreach (var implemented in Implemented(method, method.ExplicitInterfaceImplementations))
        {
            if (Find(implemented.Parameters[ordinal]) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    private static FlagKind? FindInherited(IPropertySymbol property, Func<IPropertySymbol, ISymbol> partOf)
    {
        if (property.OverriddenProperty is { } overridden)
        {
            return Find(partOf(overridden));
        }

        foreach (var implemented in Implemented(property, property.ExplicitInterfaceImplementations))
        {
            if (Find(partOf(implemented)) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary><c>[param: StatsigName(…)] set</c> marks what the property is given.</summary>
    private static FlagKind? FindOfSetter(IPropertySymbol property) => property.SetMethod?.Parameters is [.., var value] ? FindOwn(value) : null;

    /// <summary>What a member implements of its type's interfaces.</summary>
    private static IEnumerable<T> Implemented<T>(T member, IEnumerable<T> explicitly)
        where T : class, ISymbol
    {
        foreach (var implemented in explicitly)
        {
            yield return implemented;
        }

        if (member.DeclaredAccessibility != Accessibility.Public || member.ContainingType is not { TypeKind: not TypeKind.Interface } type)
        {
            yield break;
        }

        foreach (var face in type.AllInterfaces)
        {
            foreach (var candidate in face.GetMembers(member.Name))
            {
                if (candidate is T implemented && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate)?.OriginalDefinition, member.OriginalDefinition))
                {
                    yield return implemented;
                }
            }
        }
    }
}
