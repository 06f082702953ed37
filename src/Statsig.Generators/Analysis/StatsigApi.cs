using Microsoft.CodeAnalysis;

namespace Statsig.Generators.Analysis;

/// <summary>
/// The types that count as Statsig's own: those of referenced assemblies in the namespace <c>Statsig</c> or below it. These are the runtime, both
/// official SDKs and what builds on them.
/// </summary>
internal static class StatsigApi
{
    private const string RootNamespace = "Statsig";
    private const string RuntimeNamespace = "Runtime";

    /// <summary>Whether a compilation references anything of Statsig's.</summary>
    public static bool IsReferenced(Compilation compilation)
    {
        foreach (var _ in TypesOf(compilation))
        {
            return true;
        }

        return false;
    }

    /// <summary>All public types, nested ones included.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesOf(Compilation compilation)
    {
        foreach (var ns in compilation.GlobalNamespace.GetNamespaceMembers())
        {
            if (ns.Name == RootNamespace)
            {
                return TypesOf(ns, compilation.Assembly);
            }
        }

        return [];
    }

    /// <summary>Whether a type counts as Statsig's.</summary>
    public static bool Has(ITypeSymbol? type, Compilation compilation)
    {
        if (type?.ContainingNamespace is not { } ns)
        {
            return false;
        }

        while (ns is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            ns = ns.ContainingNamespace;
        }

        return ns is { IsGlobalNamespace: false, Name: RootNamespace } && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
    }

    /// <summary>Whether a method is one of Statsig's, or a class of the project's own overrides one.</summary>
    public static bool HasMethod(IMethodSymbol method, Compilation compilation)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return Has(method.ContainingType, compilation);
    }

    /// <summary>Whether a type is in the namespace <c>Statsig.Runtime</c>, whatever assembly it comes from.</summary>
    public static bool IsRuntime(ITypeSymbol? type) =>
        type?.ContainingNamespace is { Name: RuntimeNamespace, ContainingNamespace: { Name: RootNamespace, ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether a type is in the namespace <c>Statsig</c> itself, which is that of the official SDKs.</summary>
    public static bool IsRoot(ITypeSymbol? type) => type?.ContainingNamespace is { Name: RootNamespace, ContainingNamespace.IsGlobalNamespace: true };

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol ns, IAssemblySymbol own)
    {
        foreach (var member in ns.GetMembers())
        {
            if (member is INamespaceSymbol inner)
            {
                foreach (var type in TypesOf(inner, own))
                {
                    yield return type;
                }
            }
            else if (member is INamedTypeSymbol { DeclaredAccessibility: Accessibility.Public } type && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, own))
            {
                yield return type;
                foreach (var nested in TypesIn(type))
                {
                    yield return nested;
                }
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamedTypeSymbol type)
    {
        foreach (var nested in type.GetTypeMembers())
        {
            if (nested.DeclaredAccessibility == Accessibility.Public)
            {
                yield return nested;
                foreach (var inner in TypesIn(nested))
                {
                    yield return inner;
                }
            }
        }
    }
}
