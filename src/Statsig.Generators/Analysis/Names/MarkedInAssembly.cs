using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Statsig.Generators.Analysis.Names;

/// <summary>Finds what is marked in a referenced assembly.</summary>
internal static class MarkedInAssembly
{
    private const string RuntimeAssembly = "Statsig.Runtime";

    private static readonly HashSet<string> None = [];

    /// <summary>References are the same symbols from one compilation to the next.</summary>
    private static readonly ConditionalWeakTable<IAssemblySymbol, HashSet<string>> Known = new();

    public static HashSet<string> Find(IAssemblySymbol assembly) => CanHaveMarks(assembly) ? Known.GetValue(assembly, FindCore) : None;

    /// <summary>Most assemblies have neither the attribute nor a reference to the assembly that has it, and are not walked.</summary>
    private static bool CanHaveMarks(IAssemblySymbol assembly)
    {
        if (assembly.Name == RuntimeAssembly)
        {
            return false;
        }

        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == RuntimeAssembly)
                {
                    return true;
                }
            }
        }

        return assembly.GetTypeByMetadataName(NameParameters.MarkFullName) is not null;
    }

    private static HashSet<string> FindCore(IAssemblySymbol assembly)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        Walk(words, assembly.GlobalNamespace);
        return words;
    }

    private static void Walk(HashSet<string> words, INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol inner: Walk(words, inner); break;
                case IMethodSymbol method: AddMethod(words, method); break;
                case IPropertySymbol or IFieldSymbol when NameParameters.MarkOf(member) is not null: AddMember(words, member); break;
            }
        }
    }

    private static void AddMethod(HashSet<string> words, IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (NameParameters.MarkOf(parameter) is null)
            {
                continue;
            }

            if (method.MethodKind == MethodKind.Constructor)
            {
                NameWords.AddConstructor(words, method.ContainingType.Name);
            }
            else
            {
                words.Add(method.Name);
            }

            return;
        }
    }

    private static void AddMember(HashSet<string> words, ISymbol member)
    {
        words.Add(member.Name);
        if (member.ContainingType.Name.EndsWith("Attribute", StringComparison.Ordinal))
        {
            NameWords.AddConstructor(words, member.ContainingType.Name);
        }
    }
}
