using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Statsig.Generators.Analysis.Names;

/// <summary>Finds what is marked in a referenced assembly.</summary>
internal static class MarkedInAssembly
{
    private const string RuntimeAssembly = "Statsig.Runtime";

    private static readonly MarkedNames None = new();

    /// <summary>References are the same symbols from one compilation to the next.</summary>
    private static readonly ConditionalWeakTable<IAssemblySymbol, MarkedNames> Known = new();

    private static readonly ConditionalWeakTable<IAssemblySymbol, StrongBox<bool>> KnownToSee = new();

    public static MarkedNames Find(IAssemblySymbol assembly) => CanHaveMarks(assembly) ? Known.GetValue(assembly, FindCore) : None;

    public static bool IsRuntime(IAssemblySymbol? assembly) => assembly is { Name: RuntimeAssembly };

    /// <summary>Whether an assembly can have anything marked. Most have neither the attribute nor a reference to the assembly that has it, and are not walked.</summary>
    public static bool CanHaveMarks(IAssemblySymbol? assembly) =>
        assembly is ISourceAssemblySymbol
        || (assembly is not null && KnownToSee.GetValue(assembly, static assembly => new StrongBox<bool>(HasOrSeesAttribute(assembly))).Value);

    private static bool HasOrSeesAttribute(IAssemblySymbol assembly)
    {
        if (IsRuntime(assembly))
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

        return assembly.GetTypeByMetadataName(NameMarks.AttributeFullName) is not null;
    }

    private static MarkedNames FindCore(IAssemblySymbol assembly)
    {
        var marked = new MarkedNames();
        Walk(marked, assembly.GlobalNamespace);
        return marked;
    }

    private static void Walk(MarkedNames marked, INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers())
        {
            switch (member)
            {
                case INamespaceOrTypeSymbol inner: Walk(marked, inner); break;
                case IMethodSymbol method when HasMarked(method.Parameters): AddMethod(marked, method); break;
                case IPropertySymbol { IsIndexer: true } indexer: marked.HasNameless |= NameMarks.FindOwn(indexer) is not null || HasMarked(indexer.Parameters); break;
                case IPropertySymbol or IFieldSymbol when NameMarks.FindOwn(member) is not null: AddMember(marked, member); break;
            }
        }
    }

    private static bool HasMarked(ImmutableArray<IParameterSymbol> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (NameMarks.FindOwn(parameter) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddMethod(MarkedNames marked, IMethodSymbol method)
    {
        switch (method.MethodKind)
        {
            case MethodKind.Constructor: NameWords.AddConstructor(marked.Words, method.ContainingType.Name); break;
            case MethodKind.PropertySet: AddMember(marked, method.AssociatedSymbol ?? method); break;
            case MethodKind.UserDefinedOperator or MethodKind.Conversion or MethodKind.DelegateInvoke: marked.HasNameless = true; break;
            default:
                var name = method.Name.Substring(method.Name.LastIndexOf('.') + 1);
                marked.Words.Add(name);
                marked.HasNameless |= name == NamelessUse.Adder;
                break;
        }
    }

    private static void AddMember(MarkedNames marked, ISymbol member)
    {
        marked.Words.Add(member.Name.Substring(member.Name.LastIndexOf('.') + 1));
        if (member.ContainingType.Name.EndsWith("Attribute", StringComparison.Ordinal))
        {
            NameWords.AddConstructor(marked.Words, member.ContainingType.Name);
        }
    }
}
